/** `npm start`: from a fresh checkout to a running platform; the second time only what changed is done again. */
import { nodeTooOld } from './setup/node.mjs';
import { serverArguments } from './setup/serverArguments.mjs';

const sentence = nodeTooOld(process.versions.node);
const args = serverArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
if (sentence) {
  console.error(sentence);
  process.exitCode = 1;
} else if (args === undefined) {
  console.error('用法 Usage: npm start [-- --load FOLDER]');
  process.exitCode = 2;
} else {
  const { prepareAndServe } = await import('./setup/serve.mjs');
  process.exitCode = await prepareAndServe(args);
}
