import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold what tools write, never an input. */
const outputs = new Set(['node_modules', 'build', '.cache']);

/**
 * A hash of the names and contents of files, whatever their dates: a fresh checkout gives the same hash.
 * @param {string} root
 * @param {readonly string[]} paths files and folders under the root; an absent one counts as empty
 * @returns {string} hexadecimal
 */
export function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(root, path)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} paths of files from the root, sorted
 */
function filesUnder(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  const entries = readdirSync(whole, { withFileTypes: true });
  return entries
    .filter(({ name }) => !outputs.has(name))
    .map(({ name }) => `${path}/${name}`)
    .sort()
    .flatMap((child) => filesUnder(root, child));
}
