/** `npm run dev`: server and pages, each reloaded as its files change; Ctrl-C stops both. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { exitOf } from './setup/command.mjs';
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
  start(['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts'], { API_PORT: apiPort }),
];
const codes = children.map(async (child) => {
  const code = await exitOf(child);
  for (const other of children) if (other.exitCode === null) other.kill('SIGTERM');
  return code;
});
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (asked = true));
const failed = (await Promise.all(codes)).find((code) => code !== 0 && code !== 143);
process.exitCode = asked ? 0 : (failed ?? 0);
