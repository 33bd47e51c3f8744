/** `npm run restore`: see `server/cli/restore.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/restore.ts', process.argv.slice(2));
