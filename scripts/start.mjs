/** `npm start`: from a fresh checkout to a running platform; the second time only what changed is done again. */
import { nodeTooOld } from './setup/node.mjs';

const sentence = nodeTooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exitCode = 1;
} else {
  const { prepareAndServe } = await import('./setup/serve.mjs');
  process.exitCode = await prepareAndServe();
}
