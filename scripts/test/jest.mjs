import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInFront } from '../setup/command.mjs';
import { root } from '../setup/root.mjs';
import { tallyOf } from './tally.mjs';

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/**
 * Runs Jest in front.
 * @param {readonly string[]} args
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const report = join(folder, 'report.json');
  try {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const code = await runInFront(
      process.execPath,
      [...flags, jest, ...args, '--json', `--outputFile=${report}`],
      {
        cwd: root,
      },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
