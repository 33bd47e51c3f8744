/** `npm run -s rules -- …`: the rule language on the command line. */
import { runTypescript } from './setup/typescript.mjs';

process.exitCode = await runTypescript('server/cli/rules.ts', process.argv.slice(2));
