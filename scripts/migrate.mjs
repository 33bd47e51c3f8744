/** `npm run db:migrate`: see `server/cli/migrate.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/migrate.ts', process.argv.slice(2));
