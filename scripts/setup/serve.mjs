import { spawn } from 'node:child_process';
import { preparation } from './preparation.mjs';
import { serverEntry } from './build.mjs';
import { exitOf, stopping } from './command.mjs';
import { root } from './root.mjs';
import { takeSteps } from './steps.mjs';

/**
 * Installs, builds and serves, staying in front until the server ends.
 * @param {readonly string[]} args for the server
 * @returns {Promise<number>} the code to exit with: 0 when a signal ended the server cleanly, else the server's
 */
export async function prepareAndServe(args) {
  const total = preparation.length + 1;
  const failed = await takeSteps(preparation, total);
  if (failed) return failed;
  console.log(`${total}/${total} 启动 Start`);
  return serve(args);
}

/**
 * The server gets a process group of its own: Ctrl-C then reaches it once, through this process, and not a
 * second time from the terminal, which a server may take for impatience.
 * @param {readonly string[]} args
 */
async function serve(args) {
  const server = spawn(process.execPath, ['--enable-source-maps', serverEntry, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let asked = false;
  for (const signal of stopping) process.once(signal, () => (asked = true));
  const code = await exitOf(server);
  return asked && server.signalCode !== null ? 0 : code;
}
