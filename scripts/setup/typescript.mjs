import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandFailed, runInFront } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/**
 * Runs a TypeScript file in front, installing first what is missing. Standard output is the file's alone:
 * what is said about the installation goes to standard error. File names in the arguments are meant from the
 * folder where npm was called.
 * @param {string} path from the project's root
 * @param {readonly string[]} args
 * @returns {Promise<number>} the code to exit with
 */
export async function runTypescript(path, args) {
  try {
    await ensureInstalled(root, () => console.error('正在安装依赖 Installing dependencies …'));
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(`${error.output}\n依赖安装失败 The installation failed: ${error.command}`);
    return 1;
  }
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href;
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return runInFront(process.execPath, ['--import', loader, join(root, path), ...args], { cwd });
}
