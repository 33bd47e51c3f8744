import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { startServer } from './server.js';

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

interface Json {
  [key: string]: unknown;
}

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

const first: State = {
  catalogueVersion: 11,
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
    await edit(`enterprises/${enterprise}.json`, (json) => ({
      ...json,
      facts: { ...(json['facts'] as Json), staff: 39 },
    }));
    expect(await state()).toEqual({
      catalogueVersion: 12,
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
      catalogueVersion: 12,
      product: { version: 2, status: 'RETIRED' },
      profileVersion: null,
    };
    expect(await state()).toEqual(retired);
    expect(await state()).toEqual(retired);
    await Promise.all(files.map((file, index) => writeFile(join(seeds, file), kept[index] ?? '')));
    expect(await state()).toEqual({
      catalogueVersion: 13,
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
      catalogueVersion: 13,
      product: { version: 2, status: 'PUBLISHED' },
    });
  });

  const faults: readonly [string, string, (json: Json) => Json, string, string][] = [
    [
      'a product without a name',
      `products/${product}.json`,
      ({ name: _name, ...json }) => json,
      'DOCUMENT_INVALID',
      '',
    ],
    [
      'a product of an unknown institution',
      `products/${product}.json`,
      (json) => ({ ...json, institution: 'demo-bank' }),
      'SLUG_OF_OTHER_INSTITUTION',
      '/slug',
    ],
    [
      'a tier with an unknown source',
      `products/${product}.json`,
      (json) => ({
        ...json,
        tiers: (json['tiers'] as Json[]).map((tier) => ({ ...tier, source: 'nowhere' })),
      }),
      'UNKNOWN_SOURCE',
      '/tiers/0/source',
    ],
    [
      'a product that ends before it begins',
      `products/${product}.json`,
      (json) => ({ ...json, validTo: '2020-01-01' }),
      'RANGE_REVERSED',
      '/validTo',
    ],
    [
      'an enterprise with an unknown fact',
      `enterprises/${enterprise}.json`,
      (json) => ({ ...json, facts: { ...(json['facts'] as Json), colour: 'red' } }),
      'INVALID_PROFILE',
      '/facts/colour',
    ],
    [
      'an enterprise with a fact of another type',
      `enterprises/${enterprise}.json`,
      (json) => ({ ...json, facts: { ...(json['facts'] as Json), staff: 'many' } }),
      'INVALID_PROFILE',
      '/facts/staff',
    ],
    [
      'an enterprise with a wrong check digit',
      `enterprises/${enterprise}.json`,
      (json) => ({ ...json, creditCode: '91330281MA0DEM021X' }),
      'CREDIT_CODE_CHECK_DIGIT',
      '/creditCode',
    ],
    [
      'a base date that is none',
      'meta.json',
      () => ({ baseDate: '2026-02-30' }),
      'DATE_INVALID',
      '/baseDate',
    ],
  ];
  it.each(faults)('stops at %s', async (_name, file, change, code, place) => {
    await edit(file, change);
    await expect(state()).rejects.toMatchObject({
      code,
      text: { zh: expect.stringContaining(`seeds/${file}${place === '' ? '' : ` ${place}`} `) },
    });
  });

  it('stops at a file that is no JSON', async () => {
    await writeFile(join(seeds, 'institutions.json'), '[{');
    await expect(state()).rejects.toMatchObject({ code: 'INVALID_JSON' });
  });
});
