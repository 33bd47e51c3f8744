/** `npm run -s figures -- --year 2024 [--as-of DATE]`: see `server/cli/figures.ts`. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/figures.ts', process.argv.slice(2));
