/** `npm run backup`: see `server/cli/backup.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/backup.ts', process.argv.slice(2));
