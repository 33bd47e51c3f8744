import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The arguments that the server takes, checked before anything is built; a path is meant from the folder where npm
 * was called.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {readonly string[] | undefined} undefined where it takes them not
 */
export function serverArguments(args, cwd) {
  try {
    const { load } = parseArgs({ args: [...args], options: { load: { type: 'string' } } }).values;
    if (load === '') return undefined;
    return load === undefined ? [] : ['--load', resolve(cwd, load)];
  } catch {
    return undefined;
  }
}
