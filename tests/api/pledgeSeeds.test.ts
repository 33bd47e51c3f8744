import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { startServer } from './server.js';

/** Several starts with a whole ledger a test, on a machine that others use too. */
const patience = 60_000;

let seeds: string;
let dataDir: string;
beforeEach(async () => {
  [seeds, dataDir] = await Promise.all([
    mkdtemp(join(tmpdir(), 'api-ledger-')),
    mkdtemp(join(tmpdir(), 'api-data-')),
  ]);
  for (const part of ['pledges', 'institutions.json', 'meta.json'])
    await cp(join(projectRoot, 'seeds', part), join(seeds, part), { recursive: true });
});
afterEach(() => Promise.all([seeds, dataDir].map((folder) => rm(folder, { recursive: true }))));

type Json = Record<string, unknown>;

describe('loading the pledge ledger', () => {
  const ledger = 'pledges/2024.jsonl';
  const coverage = 'pledges/coverage.json';

  /** The ledger's rows with some of them changed. */
  async function editRows(change: (rows: readonly Json[]) => readonly Json[]): Promise<void> {
    const path = join(seeds, ledger);
    const rows = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    await writeFile(
      path,
      change(rows)
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
  }

  async function figures() {
    const server = await startServer({ seeds, dataDir });
    const { data } = await server.query(
      '{ pledgeFigures(period: "2024") { ... on PledgeFigures { patentPledge { enterprises amount rows } } } }',
    );
    await server.close();
    return (data as { pledgeFigures: { patentPledge: { amount: string; rows: number } } }).pledgeFigures
      .patentPledge;
  }

  const plain = (row: Json) => row['kind'] === 'patent' && (row['later'] as unknown[]).length === 0;

  it(
    'follows a row that is changed, one that is removed, and one that returns',
    async () => {
      const whole = await figures();
      expect(whole).toMatchObject({ enterprises: 130, amount: '5900000000.00' });
      const kept = await readFile(join(seeds, ledger), 'utf8');
      const first = kept
        .split('\n')
        .map((line) => JSON.parse(line || '{}') as Json)
        .find((row) => row['kind'] !== undefined && plain(row));
      const amount = Number(first?.['securedAmount']);
      await editRows((rows) =>
        rows.map((row) => (row['id'] === first?.['id'] ? { ...row, securedAmount: '1.00' } : row)),
      );
      expect(Number((await figures()).amount)).toBe(Number(whole.amount) - amount + 1);
      await editRows((rows) => rows.filter((row) => row['id'] !== first?.['id']));
      expect(await figures()).toMatchObject({ rows: whole.rows - 1 });
      await writeFile(join(seeds, ledger), kept);
      expect(await figures()).toEqual(whole);
    },
    patience,
  );

  it(
    'takes two rows that change their registration numbers with each other',
    async () => {
      const whole = await figures();
      await editRows(([one, other, ...rest]) => [
        { ...one, registrationNumber: other?.['registrationNumber'] },
        { ...other, registrationNumber: one?.['registrationNumber'] },
        ...rest,
      ]);
      expect(await figures()).toEqual(whole);
    },
    patience,
  );

  const faulty: readonly {
    readonly name: string;
    readonly row: (row: Json, rows: readonly Json[]) => Json;
    readonly code: string;
    readonly pointer: string;
  }[] = [
    {
      name: 'an amount that is a number',
      row: (row) => ({ ...row, securedAmount: 5 }),
      code: 'DOCUMENT_INVALID',
      pointer: '/securedAmount',
    },
    {
      name: 'a date that does not exist',
      row: (row) => ({ ...row, registeredOn: '2024-02-30' }),
      code: 'DOCUMENT_INVALID',
      pointer: '/registeredOn',
    },
    {
      name: 'a pledgor whose code has a wrong check digit',
      row: (row) => ({
        ...row,
        pledgor: { ...(row['pledgor'] as Json), creditCode: '91330281MA0DEM021X' },
      }),
      code: 'CREDIT_CODE_CHECK_DIGIT',
      pointer: '/pledgor/creditCode',
    },
    {
      name: 'an unknown town',
      row: (row) => ({ ...row, pledgor: { ...(row['pledgor'] as Json), town: 'atlantis' } }),
      code: 'UNKNOWN_TOWN',
      pointer: '/pledgor/town',
    },
    {
      name: 'a patent whose number is none',
      row: (row) => ({ ...row, assets: [{ number: '202310987654.1', title: '一种装置' }] }),
      code: 'PATENT_NUMBER_CHECK_DIGIT',
      pointer: '/assets/0/number',
    },
    {
      name: 'an insurer that lends',
      row: (row) => ({ ...row, institution: 'demo-insurer-a' }),
      code: 'UNKNOWN_INSTITUTION',
      pointer: '/institution',
    },
    {
      name: 'a registration that the ledger does not reach',
      row: (row) => ({ ...row, registeredOn: '2023-11-30' }),
      code: 'OUTSIDE_COVERAGE',
      pointer: '/registeredOn',
    },
    {
      name: 'an id that stands twice',
      row: (row, [first]) => ({ ...row, id: first?.['id'] }),
      code: 'SEED_TWICE',
      pointer: '/id',
    },
    {
      name: 'a registration number given already',
      row: (row, [first]) => ({ ...row, registrationNumber: first?.['registrationNumber'] }),
      code: 'REGISTRATION_NUMBER_TWICE',
      pointer: '',
    },
    {
      name: 'a patent that another registration still holds',
      row: (row, [first]) => ({ ...row, assets: first?.['assets'] }),
      code: 'PATENT_PLEDGED_TWICE',
      pointer: '',
    },
    {
      name: 'a second release',
      row: (row) => ({
        ...row,
        later: ['2024-12-02', '2024-12-03'].map((day) => {
          return { event: 'released', effectiveOn: day, recordedOn: day };
        }),
      }),
      code: 'PLEDGE_STEP',
      pointer: '',
    },
  ];
  it.each(faulty)(
    'stops at $name, with code, file and row',
    async ({ row, code, pointer }) => {
      let line = 0;
      await editRows((rows) => {
        const holder = rows.find(plain);
        const rest = rows.filter((other) => other !== holder);
        const ordered = [...(holder ? [holder] : []), ...rest];
        line = ordered.findIndex((other, index) => index > 0 && plain(other)) + 1;
        return ordered.map((other, index) => (index === line - 1 ? row(other, ordered) : other));
      });
      const place = pointer === '' ? '' : ` ${pointer}`;
      await expect(figures()).rejects.toMatchObject({
        code,
        text: { zh: expect.stringContaining(`seeds/${ledger}:${line}${place} `) },
      });
    },
    patience,
  );

  it(
    'stops at a line that is no JSON, and at a reach that ends before it begins',
    async () => {
      await writeFile(join(seeds, 'pledges/2025.jsonl'), '\n{"id"');
      await expect(figures()).rejects.toMatchObject({
        code: 'INVALID_JSON',
        text: { zh: expect.stringContaining('seeds/pledges/2025.jsonl:2 ') },
      });
      await rm(join(seeds, 'pledges/2025.jsonl'));
      const reach = JSON.parse(await readFile(join(seeds, coverage), 'utf8')) as Json;
      await writeFile(join(seeds, coverage), JSON.stringify({ ...reach, registeredThrough: '2023-01-01' }));
      await expect(figures()).rejects.toMatchObject({ code: 'RANGE_REVERSED' });
    },
    patience,
  );
});
