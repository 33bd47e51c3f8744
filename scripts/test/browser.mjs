import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFailed, run } from '../setup/command.mjs';
import { root } from '../setup/root.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** What the tests in the browser need of Debian: the browser, and a font with the pages' characters. */
const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Makes sure that there is a browser for the tests, installing it where that is ours to do: as root on Debian,
 * unless NO_APT=1. Otherwise says how to get one.
 * @returns {Promise<boolean>} whether there is a browser
 */
export async function ensureBrowser() {
  if (!mayInstall()) {
    if (onPath(browsers)) return true;
    console.log(
      '没有找到 Chromium，跳过浏览器测试。请安装后再运行（Debian：apt-get install chromium fonts-noto-cjk）。\n' +
        'No Chromium was found, the tests in the browser are skipped. ' +
        'Install it and run again (Debian: apt-get install chromium fonts-noto-cjk).',
    );
    return false;
  }
  const missing = await missingPackages();
  if (missing.length > 0) await install(missing);
  return onPath(browsers);
}

function mayInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && process.env['NO_APT'] !== '1';
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/** A browser that came another way is as good as Debian's. */
async function missingPackages() {
  const found = await Promise.all(
    packages.map(async (name) => (name === 'chromium' && onPath(browsers)) || (await isInstalled(name))),
  );
  return packages.filter((_, index) => !found[index]);
}

/** @param {string} name */
async function isInstalled(name) {
  try {
    return (await run('dpkg-query', ['-W', '-f=${Status}', name], { cwd: root })).includes(
      'install ok installed',
    );
  } catch (error) {
    if (error instanceof CommandFailed) return false;
    throw error;
  }
}

/** @param {readonly string[]} missing */
async function install(missing) {
  console.log(
    `浏览器测试需要，正在用 apt 安装 Installing by apt for the tests in the browser: ${missing.join(' ')}`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { cwd: root, env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { cwd: root, env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(`${error.output}\napt 安装失败 apt failed: ${error.command}`);
  }
}
