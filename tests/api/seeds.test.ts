import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { startServer } from './server.js';
import { productSeeds } from '../schema/seedDocuments.js';

let seeds: string;
let dataDir: string;
beforeEach(async () => {
  [seeds, dataDir] = await Promise.all([
    mkdtemp(join(tmpdir(), 'api-seeds-')),
    mkdtemp(join(tmpdir(), 'api-data-')),
  ]);
  await cp(join(projectRoot, 'seeds'), seeds, { recursive: true });
});
afterEach(() => Promise.all([seeds, dataDir].map((folder) => rm(folder, { recursive: true }))));

const product = 'demo-bank-a.ip-pledge-loan';
const enterprise = '91330281MA0DEM021N';

type Json = Record<string, unknown>;

/** Changes one seed file. */
async function edit(file: string, change: (json: Json) => Json): Promise<void> {
  const path = join(seeds, file);
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Json)));
}

interface State {
  readonly catalogueVersion: number;
  readonly product: { readonly version: number; readonly status: string } | null;
  readonly profileVersion: number | null;
}

/** Starts a server on the data, asks what is there, and stops it. */
async function state(): Promise<State> {
  const server = await startServer({ seeds, dataDir });
  const { data } = await server.query(`{
    platform { catalogueVersion }
    product(slug: "${product}") { ... on Product { version status } }
    enterprise(creditCode: "${enterprise}") { ... on Enterprise { profile { version } } }
  }`);
  await server.close();
  const answer = data as {
    platform: { catalogueVersion: number };
    product: { version?: number; status?: string };
    enterprise: { profile?: { version: number } };
  };
  const { version, status } = answer.product;
  return {
    catalogueVersion: answer.platform.catalogueVersion,
    product: version === undefined || status === undefined ? null : { version, status },
    profileVersion: answer.enterprise.profile?.version ?? null,
  };
}

interface Faulty {
  readonly name: string;
  readonly file: string;
  readonly change: (json: Json) => Json;
  /** Code, and JSON Pointer into the file. */
  readonly fault: readonly [string, string];
}

/** An enterprise's file with one fact put in. */
function withFact(json: Json, code: string, value: unknown): Json {
  return { ...json, facts: { ...(json['facts'] as Json), [code]: value } };
}

const first: State = {
  catalogueVersion: productSeeds.length,
  product: { version: 1, status: 'PUBLISHED' },
  profileVersion: 1,
};

describe('loading seeds', () => {
  it('a second time changes nothing, however the files are laid out', async () => {
    expect(await state()).toEqual(first);
    await edit(`products/${product}.json`, (json) => Object.fromEntries(Object.entries(json).reverse()));
    expect(await state()).toEqual(first);
  });

  it('gives what was changed its next version, and nothing else', async () => {
    await state();
    await edit(`products/${product}.json`, (json) => ({ ...json, nearPercent: 5 }));
    await edit(`enterprises/${enterprise}.json`, (json) => withFact(json, 'staff', 39));
    expect(await state()).toEqual({
      catalogueVersion: productSeeds.length + 1,
      product: { version: 2, status: 'PUBLISHED' },
      profileVersion: 2,
    });
  });

  it('retires what was removed, and takes it back when it returns', async () => {
    await state();
    const files = [`products/${product}.json`, `enterprises/${enterprise}.json`];
    const kept = await Promise.all(files.map((file) => readFile(join(seeds, file), 'utf8')));
    await Promise.all(files.map((file) => rm(join(seeds, file))));
    const retired: State = {
      catalogueVersion: productSeeds.length + 1,
      product: { version: 2, status: 'RETIRED' },
      profileVersion: null,
    };
    expect(await state()).toEqual(retired);
    expect(await state()).toEqual(retired);
    await Promise.all(files.map((file, index) => writeFile(join(seeds, file), kept[index] ?? '')));
    expect(await state()).toEqual({
      catalogueVersion: productSeeds.length + 2,
      product: { version: 3, status: 'PUBLISHED' },
      profileVersion: 2,
    });
  });

  it('of a rule that names an unknown field stops with code, file and place, and changes nothing', async () => {
    await state();
    await edit('products/demo-bank-a.tech-quick-loan.json', (json) => ({ ...json, nearPercent: 5 }));
    await edit(`products/${product}.json`, (json) => ({
      ...json,
      rule: { all: [{ field: 'revenu', op: 'gt', value: '0.00', source: 'demo' }] },
    }));
    const broken = await readFile(join(seeds, `products/${product}.json`), 'utf8');
    await expect(state()).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
      text: {
        zh: expect.stringContaining(`seeds/products/${product}.json /rule/all/0/field`),
        en: expect.stringContaining('changed nothing'),
      },
    });
    await writeFile(
      join(seeds, `products/${product}.json`),
      broken.replace('revenu', 'ageMonths').replace('"0.00"', '0'),
    );
    expect(await state()).toEqual({
      ...first,
      catalogueVersion: productSeeds.length + 2,
      product: { version: 2, status: 'PUBLISHED' },
    });
  });

  const faults: readonly Faulty[] = [
    {
      name: 'a product without a name',
      file: `products/${product}.json`,
      change: ({ name: _name, ...json }) => json,
      fault: ['DOCUMENT_INVALID', ''],
    },
    {
      name: 'a product of an unknown institution',
      file: `products/${product}.json`,
      change: (json) => ({ ...json, institution: 'demo-bank' }),
      fault: ['SLUG_OF_OTHER_INSTITUTION', '/slug'],
    },
    {
      name: 'a tier with an unknown source',
      file: `products/${product}.json`,
      change: ({ tiers, ...json }) => ({
        ...json,
        tiers: (tiers as Json[]).map((tier) => ({ ...tier, source: 'nowhere' })),
      }),
      fault: ['UNKNOWN_SOURCE', '/tiers/0/source'],
    },
    {
      name: 'a product that ends before it begins',
      file: `products/${product}.json`,
      change: (json) => ({ ...json, validTo: '2020-01-01' }),
      fault: ['RANGE_REVERSED', '/validTo'],
    },
    {
      name: 'an enterprise with an unknown fact',
      file: `enterprises/${enterprise}.json`,
      change: (json) => withFact(json, 'colour', 'red'),
      fault: ['INVALID_PROFILE', '/facts/colour'],
    },
    {
      name: 'an enterprise with a fact of another type',
      file: `enterprises/${enterprise}.json`,
      change: (json) => withFact(json, 'staff', 'many'),
      fault: ['INVALID_PROFILE', '/facts/staff'],
    },
    {
      name: 'an enterprise with a need among its facts',
      file: `enterprises/${enterprise}.json`,
      change: (json) => withFact(json, 'needTermMonths', 12),
      fault: ['NEED_IN_PROFILE', '/facts'],
    },
    {
      name: 'an enterprise with a wrong check digit',
      file: `enterprises/${enterprise}.json`,
      change: (json) => ({ ...json, creditCode: '91330281MA0DEM021X' }),
      fault: ['CREDIT_CODE_CHECK_DIGIT', '/creditCode'],
    },
    {
      name: 'an enterprise under the file name of another',
      file: `enterprises/${enterprise}.json`,
      change: (json) => ({ ...json, creditCode: '91310000132149237G' }),
      fault: ['SEED_MISNAMED', '/creditCode'],
    },
    {
      name: 'a base date that is none',
      file: 'meta.json',
      change: () => ({ baseDate: '2026-02-30' }),
      fault: ['DATE_INVALID', '/baseDate'],
    },
  ];
  it.each(faults)('stops at $name', async ({ file, change, fault: [code, pointer] }) => {
    await edit(file, change);
    const place = pointer === '' ? '' : ` ${pointer}`;
    await expect(state()).rejects.toMatchObject({
      code,
      text: { zh: expect.stringContaining(`seeds/${file}${place} `) },
    });
  });

  it('stops at a file that is no JSON', async () => {
    await writeFile(join(seeds, 'institutions.json'), '[{');
    await expect(state()).rejects.toMatchObject({ code: 'INVALID_JSON' });
  });
});
