/** `npm run export`: see `server/cli/export.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/export.ts', process.argv.slice(2));
