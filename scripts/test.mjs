/**
 * `npm test`: everything that has to hold, ending with `N passed, N failed`. With arguments, only Jest with
 * them: `npm test -- tests/rules`.
 */
import { nodeTooOld } from './setup/node.mjs';

const sentence = nodeTooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exitCode = 1;
} else {
  const { testEverything } = await import('./test/everything.mjs');
  process.exitCode = await testEverything(process.argv.slice(2));
}
