import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { hashOf } from './hash.mjs';
import { npm } from './npm.mjs';
import { onceFor } from './stamp.mjs';

/** Each file of a lock names packages by their place under the root. @typedef {Record<string, LockEntry>} Lock */
/** @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean }} LockEntry */

/**
 * Installs the packages of the lockfile, development's included, unless they are there already.
 * Throws `CommandFailed` with npm's output when npm fails.
 * @param {string} root
 * @param {() => void} [starting] called before npm is run
 * @returns {Promise<boolean>} whether npm was run
 */
export async function ensureInstalled(root, starting = () => undefined) {
  let ran = false;
  await onceFor(installStamp(root), installHash(root), async () => {
    if (installedByHand(root)) return;
    starting();
    ran = true;
    const { file, args } = npm();
    await run(file, [...args, 'ci', '--include=dev'], { cwd: root, env: { NODE_ENV: undefined } });
  });
  return ran;
}

/** @param {string} root */
const installStamp = (root) => join(root, 'node_modules/.stamps/install');

/** @param {string} root */
const installHash = (root) => hashOf(root, ['package-lock.json']);

/**
 * Whether npm's own record of what lies in `node_modules` is what the lockfile asks for. Optional packages may
 * be absent: most are other machines' binaries.
 * @param {string} root
 */
function installedByHand(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readLock(record);
  const wanted = readLock(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
