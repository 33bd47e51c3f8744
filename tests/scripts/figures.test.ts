import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const project = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'figures-test-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const figures = (...args: readonly string[]) =>
  spawnSync('npm', ['run', '--silent', 'figures', '--', ...args], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataDir, DEMO: '1', NODE_ENV: '' },
    encoding: 'utf8',
  });

/** A load of the seeds and a command by tsx take seconds on a loaded machine. */
const patience = 120_000;

describe('npm run -s figures', () => {
  it(
    'called the wrong way ends with 2, says how, and touches no data',
    () => {
      for (const args of [[], ['--year', '24'], ['--year', '2024', '--as-of', '2024-02-30'], ['2024']]) {
        const { status, stdout, stderr } = figures(...args);
        expect([args, status, stdout]).toEqual([args, 2, '']);
        expect(stderr).toContain('--year YEAR [--as-of YYYY-MM-DD]');
      }
      expect(readdirSync(dataDir)).toEqual([]);
    },
    patience,
  );

  it(
    'loads the seeds into an empty folder and prints the year as JSON, with definitions and cut-off date',
    () => {
      const { status, stdout, stderr } = figures('--year', '2024');
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        patentPledge: { enterprises: 130, amountYuan: '5900000000.00' },
        dataIpPledge: { amountYuan: '120000000.00' },
        period: '2024',
        cutOff: '2026-11-24',
        definitions: { patentPledge: { zh: expect.any(String), en: expect.any(String) } },
      });
    },
    patience,
  );

  it(
    'counts what was known at a date, and says null of a year that the ledger does not reach',
    () => {
      const before = JSON.parse(figures('--year', '2024', '--as-of', '2024-06-30').stdout) as {
        patentPledge: { amountYuan: string };
      };
      expect(before).toMatchObject({ cutOff: '2024-06-30', known: 'part' });
      expect(Number(before.patentPledge.amountYuan)).toBeLessThan(5_900_000_000);
      expect(JSON.parse(figures('--year', '2019').stdout)).toMatchObject({
        patentPledge: { enterprises: null, amountYuan: null },
        known: 'none',
      });
    },
    patience,
  );
});
