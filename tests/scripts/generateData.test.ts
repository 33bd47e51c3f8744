import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarDate,
  hasValidOrganisationCode,
  parseCreditCode,
  parsePatentNumber,
} from '../../server/domain/index.js';
import { askableDictionary } from '../../server/features.js';
import { readProduct } from '../../server/features/products/index.js';
import { readEnterpriseSeed } from '../../server/features/seeding/enterpriseSeed.js';
import { generateEnterprise } from '../../server/cli/generate/enterprise/enterprise.js';
import { creditCodeOf, mostEnterprises } from '../../server/cli/generate/enterprise/identity.js';
import { writeFolder } from '../../server/cli/generate/folder.js';
import { institutionsOf } from '../../server/cli/generate/product/institutions.js';
import { generateProduct } from '../../server/cli/generate/product/product.js';

const asOf = calendarDate('2026-11-24');
const dictionary = askableDictionary();
const anySeed = fc.nat();
const anyIndex = fc.integer({ min: 0, max: mostEnterprises - 1 });

type Row = Readonly<Record<string, unknown>>;
const rows = (facts: Row, code: string) => (facts[code] ?? []) as readonly Row[];
const lastOf = (facts: Row) => rows(facts, 'finances').find(({ year }) => year === 2025);

/** What a generated text would be after a journey through a file. */
const written = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

describe('a generated enterprise', () => {
  it('is one that the seeds’ own checks accept, whatever the seed and number', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const json = written(generateEnterprise(seed, index, asOf));
        expect(readEnterpriseSeed(dictionary, json)).toMatchObject({ ok: true });
      }),
    );
  });

  it('has a credit code with both check digits right, which no other number and no seed has', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (one, other) => {
        const code = parseCreditCode(creditCodeOf(one));
        expect(code.ok && hasValidOrganisationCode(code.value)).toBe(true);
        expect(creditCodeOf(one)).not.toMatch(/^91330281MA0DEM/);
        expect(creditCodeOf(one) === creditCodeOf(other)).toBe(one === other);
      }),
    );
    expect(creditCodeOf(0)).toMatch(/^91330281MA0D0000/);
    expect(creditCodeOf(mostEnterprises - 1)).toMatch(/^91330281MA0DYYYY/);
  });

  it('says 示例 in its name, and has patents with serials of nine million on and right check digits', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const { facts } = generateEnterprise(seed, index, asOf);
        expect(facts['name']).toContain('示例');
        for (const { number } of rows(facts, 'patents')) {
          const patent = parsePatentNumber(String(number));
          expect(patent.ok && Number(patent.value.serial)).toBeGreaterThanOrEqual(9_000_000);
        }
      }),
    );
  });

  it('dates nothing before its registration or, but for due dates and expiries, after the as-of date', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const { facts } = generateEnterprise(seed, index, asOf);
        const dates = [
          ...rows(facts, 'patents').map(({ filed }) => filed),
          ...rows(facts, 'honours').map(({ from }) => from),
          ...rows(facts, 'negativeListings').flatMap(({ from, to }) => [from, to]),
          ...rows(facts, 'penalties').map(({ date }) => date),
          ...rows(facts, 'equityRounds').map(({ date }) => date),
        ].filter((date) => typeof date === 'string');
        for (const date of dates) {
          expect(date >= String(facts['regDate'])).toBe(true);
          expect(date <= asOf).toBe(true);
        }
      }),
    );
  });
});

describe('a generated population', () => {
  const population = Array.from({ length: 1_500 }, (_, index) => generateEnterprise(7, index, asOf).facts);
  const share = (members: readonly Row[], holds: (facts: Row) => boolean) =>
    members.filter(holds).length / members.length;
  const revenue = (facts: Row) => Number(lastOf(facts)?.['revenue']);
  const inventions = (facts: Row) =>
    rows(facts, 'patents').filter(({ kind, status }) => kind === 'invention' && status === 'granted').length;
  const isHnte = (facts: Row) => rows(facts, 'honours').some(({ kind }) => kind === 'hnte');

  it('spends the more on R&D the more it sells', () => {
    const told = population.filter((facts) => revenue(facts) > 0);
    const sorted = [...told].sort((one, other) => revenue(one) - revenue(other));
    const mean = (members: readonly Row[]) =>
      members.reduce((sum, facts) => sum + Number(lastOf(facts)?.['rdExpense']), 0) / members.length;
    const third = Math.floor(sorted.length / 3);
    const [low, middle, high] = [0, 1, 2].map((part) => mean(sorted.slice(part * third, (part + 1) * third)));
    expect(low).toBeLessThan(middle ?? 0);
    expect(middle).toBeLessThan(high ?? 0);
  });

  it('gives titles to those with patents rather than to those without', () => {
    const [without, withSome] = [false, true].map((wanted) =>
      population.filter((facts) => inventions(facts) > 0 === wanted),
    ) as [Row[], Row[]];
    expect(share(withSome, isHnte)).toBeGreaterThan(3 * share(without, isHnte));
    expect(share(population, isHnte)).toBeGreaterThan(0.05);
  });

  it('employs the more the more it sells', () => {
    const large = population.filter((facts) => revenue(facts) > 100_000_000);
    const small = population.filter((facts) => revenue(facts) > 0 && revenue(facts) < 10_000_000);
    expect(share(large, ({ staff }) => Number(staff) >= 50)).toBeGreaterThan(0.8);
    expect(share(small, ({ staff }) => Number(staff) >= 50)).toBeLessThan(0.2);
  });

  it('lacks some facts of some enterprises: accounts, dates of titles, loans, standing', () => {
    expect(share(population, (facts) => lastOf(facts) === undefined)).toBeGreaterThan(0.05);
    expect(
      share(population, (facts) => rows(facts, 'honours').some(({ to }) => to === undefined)),
    ).toBeGreaterThan(0.005);
    for (const code of ['loans', 'taxGrade', 'rdLedger', 'staff']) {
      const missing = share(population, (facts) => facts[code] === undefined);
      expect(missing).toBeGreaterThan(0.05);
      expect(missing).toBeLessThan(0.6);
    }
  });
});

describe('a generated product', () => {
  const institutions = institutionsOf(400);

  it('is one that the product’s own checks accept, of an institution of its kind', () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 99_999 }), (seed, index) => {
        const product = generateProduct(seed, index, institutions);
        expect(readProduct(dictionary, written(product))).toMatchObject({ ok: true });
        expect(institutions.map(({ id }) => id)).toContain(product.institution);
        expect(product.name.zh).toContain('示例');
        expect(product.illustrative).toBe(true);
      }),
    );
  });

  it('has a rule of many shapes over the catalogue, and tiers', () => {
    const products = Array.from({ length: 400 }, (_, index) => generateProduct(7, index, institutions));
    const text = JSON.stringify(products.map(({ rule }) => rule));
    for (const form of ['any', 'not', 'atLeast', 'some', 'expression', 'asOf', 'times', 'waivable']) {
      expect(text).toContain(`"${form}":`);
    }
    expect(new Set(products.map(({ rule }) => JSON.stringify(rule))).size).toBeGreaterThan(300);
    expect(products.filter(({ tiers }) => tiers.length > 1).length).toBeGreaterThan(100);
  });
});

describe('npm run generate -- --out', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'generated-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const filesOf = async (out: string) =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(out)).map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const),
      ),
    );
  const generate = (...args: readonly string[]) =>
    spawnSync('npm', ['run', '--silent', 'generate', '--', ...args], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });

  it('writes the same bytes for the same seed, and others for another', async () => {
    const order = { enterprises: 120, products: 30, asOf };
    await writeFolder(join(folder, 'one'), { ...order, seed: 7 });
    await writeFolder(join(folder, 'same'), { ...order, seed: 7 });
    await writeFolder(join(folder, 'other'), { ...order, seed: 8 });
    const one = await filesOf(join(folder, 'one'));
    expect(await filesOf(join(folder, 'same'))).toEqual(one);
    expect((await filesOf(join(folder, 'other')))['enterprises.ndjson']).not.toBe(one['enterprises.ndjson']);
    expect(one['enterprises.ndjson']?.trimEnd().split('\n')).toHaveLength(120);
  });

  it('begins a larger order with the enterprises of a smaller one', async () => {
    await writeFolder(join(folder, 'few'), { enterprises: 20, products: 0, seed: 3, asOf });
    await writeFolder(join(folder, 'many'), { enterprises: 70, products: 9, seed: 3, asOf });
    const [few, many] = [await filesOf(join(folder, 'few')), await filesOf(join(folder, 'many'))];
    expect(many['enterprises.ndjson']?.startsWith(few['enterprises.ndjson'] ?? '?')).toBe(true);
  });

  it('generates from the command line, and refuses a folder that holds something', async () => {
    const out = join(folder, 'made');
    expect(generate('--enterprises', '3', '--products', '2', '--seed', '7', '--out', out).status).toBe(0);
    expect(JSON.parse((await filesOf(out))['meta.json'] ?? '')).toMatchObject({
      enterprises: 3,
      products: 2,
      seed: 7,
    });
    const again = generate('--enterprises', '3', '--out', out);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('OUT_NOT_EMPTY');
  }, 60_000);

  it.each([
    ['no folder', ['--enterprises', '3']],
    ['a number below zero', ['--enterprises=-1', '--out', 'x']],
    ['a fraction', ['--products', '1.5', '--out', 'x']],
    ['more enterprises than there are codes', ['--enterprises', '1000000', '--out', 'x']],
    ['an unknown option', ['--firms', '3', '--out', 'x']],
  ])(
    'answers %s with the usage and code 2',
    (_, args) => {
      const run = generate(...args);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('Usage');
    },
    60_000,
  );
});
