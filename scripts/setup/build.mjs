import { cpSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { budgetReport } from './budget.mjs';
import { run } from './command.mjs';
import { hashOf } from './hash.mjs';
import { onceFor } from './stamp.mjs';

const shared = ['package-lock.json', 'tsconfig.json', 'schema', 'scripts/setup'];
const serverInputs = [...shared, 'tsconfig.build.json', 'server'];
const clientInputs = [...shared, 'client', 'server/rules', 'server/domain'];

/** The server's entry after the build. */
export const serverEntry = 'build/server/main.js';

/**
 * Compiles the server to `build/` unless its inputs are the same as last time. The JSON documents of `schema/`
 * come along, at the same place seen from the code.
 * @param {string} root
 * @returns {Promise<boolean>} whether it was built
 */
export function ensureServerBuilt(root) {
  return onceFor(join(root, 'build/.server.stamp'), hashOf(root, serverInputs), async () => {
    for (const path of ['build/server', 'build/schema', 'build/.tsbuildinfo']) {
      rmSync(join(root, path), { recursive: true, force: true });
    }
    await runPackage(root, 'typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
    cpSync(join(root, 'schema'), join(root, 'build/schema'), {
      recursive: true,
      filter: (path) => ['', '.json'].includes(extname(path)),
    });
  });
}

/**
 * Builds the pages to `build/web` unless their inputs are the same as last time, and holds every first page to
 * its budget of JavaScript.
 * @param {string} root
 * @returns {Promise<{ readonly built: boolean, readonly budget: string }>} the budget's lines for the person
 */
export async function ensureClientBuilt(root) {
  const report = join(root, 'build/.budget');
  const built = await onceFor(join(root, 'build/.client.stamp'), hashOf(root, clientInputs), async () => {
    await runPackage(root, 'vite/bin/vite.js', ['build', '--config', 'client/vite.config.ts']);
    budgetReport(root, report);
  });
  return { built, budget: readFileSync(report, 'utf8') };
}

/**
 * @param {string} root
 * @param {string} script its place under `node_modules`
 * @param {readonly string[]} args
 */
async function runPackage(root, script, args) {
  // Whoever builds gets the same pages: under NODE_ENV=test React would come with its checks for development.
  const env = { NODE_ENV: 'production' };
  await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, env });
}
