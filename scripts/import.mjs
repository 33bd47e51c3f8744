/** `npm run import`: see `server/cli/import.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/import.ts', process.argv.slice(2));
