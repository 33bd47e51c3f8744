/**
 * `npm run generate`: makes the generated files anew from `schema/` and the client's `.graphql` files; with `--out`,
 * `--enterprises` or `--products` it invents data instead.
 */
import { runTypescript } from './setup/typescript.mjs';

const args = process.argv.slice(2);
const ofData = /^--(out|enterprises|products|seed)(=|$)/;
const entry = args.some((arg) => ofData.test(arg)) ? 'server/cli/generate.ts' : 'scripts/generateCode.ts';

process.exitCode = await runTypescript(entry, args);
