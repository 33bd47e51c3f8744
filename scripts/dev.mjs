/** `npm run dev`: server and pages, each reloaded as its files change; Ctrl-C stops both. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { exitOf, stopping } from './setup/command.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/root.mjs';

/** @returns {Promise<number>} a port that is free now */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 */
function start(args, env) {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
}

await ensureInstalled(root, () => console.log('依赖 Dependencies …'));
const apiPort = String(await freePort());
const children = [
  start(['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'], {
    PORT: apiPort,
  }),
  start(['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts', '--clearScreen', 'false'], {
    API_PORT: apiPort,
  }),
];

// The wish to stop reaches both by itself; when one ends unasked, the other is of no use alone.
let asked = false;
for (const signal of stopping) process.once(signal, () => (asked = true));
const codes = children.map(async (child) => {
  const code = await exitOf(child);
  if (!asked) for (const other of children) other.kill('SIGTERM');
  return code;
});
const first = await Promise.race(codes);
await Promise.all(codes);
process.exitCode = asked ? 0 : first;
