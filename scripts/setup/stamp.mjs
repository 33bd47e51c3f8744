import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does the work unless the stamp says it was done for this hash. The stamp is taken away before and written
 * after, so that work that fails or is interrupted is done again.
 * @param {string} stamp the stamp's file
 * @param {string} hash of all that the work reads
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function onceFor(stamp, hash, work) {
  if (readStamp(stamp) === hash) return false;
  rmSync(stamp, { force: true });
  await work();
  writeStamp(stamp, hash);
  return true;
}

/**
 * @param {string} stamp
 * @returns {string | undefined}
 */
function readStamp(stamp) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
function writeStamp(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
