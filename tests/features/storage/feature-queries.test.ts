import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoriesOf } from '../../../server/features.js';
import { connect, type ReadPlan, type Storage } from '../../../server/platform/storage/index.js';
import { collected } from '../collected.js';
import { temporaryFolder } from './harness.js';

/** The queries that may read a whole collection, and why; every other one is served by an index. */
const WHOLE_COLLECTION_READS: Readonly<Record<string, string>> = {
  'ProductRepository.all': 'loads the catalogue into memory once a change',
  'ProductRepository.institutions': 'loads all institutions into memory; there are dozens',
  'EnterpriseRepository.candidates':
    'a rule may ask for any fact; those without an index are looked for everywhere',
  'PledgeRepository.heads': 'the loading of seeds compares every pledge',
  'PledgeRepository.entries': 'loads the ledger into memory once a change',
};

type Repositories = ReturnType<typeof repositoriesOf>;
type Call = (repositories: Repositories, storage: Storage) => Promise<unknown>;

const CODE = '91320500MA00000001';
const enterprise = {
  creditCode: CODE,
  name: '示例企业',
  demo: true,
  profileVersion: 1,
  contentHash: 'h',
  origin: 'seed',
  retired: false,
} as const;
const profile = {
  creditCode: CODE,
  version: 1,
  recordedAt: new Date(0),
  facts: {},
  declared: {},
  provenance: [],
} as const;
const pledge = {
  pledgeId: 'p1',
  version: 1,
  contentHash: 'h',
  origin: 'seed',
  retired: false,
  kind: 'patent',
  registry: 'cnipa',
  registrationNumber: 'Y1',
} as const;
const coverage = {
  registeredFrom: '2024-01-01',
  registeredThrough: '2024-12-31',
  recordedThrough: '2024-12-31',
  source: { zh: '示例', en: 'Example' },
} as const;
const institution = { id: 'demo', kind: 'bank', name: { zh: '示例银行', en: 'Example Bank' } } as const;

/** A call of every method of every repository, with all the forms its query takes. */
const CALLS: Readonly<Record<string, readonly Call[]>> = {
  'ProductRepository.whenChanged': [({ products }) => products.whenChanged(() => undefined)],
  'ProductRepository.all': [({ products }) => products.all()],
  'ProductRepository.ofSlugs': [({ products }) => products.ofSlugs(['demo.loan'])],
  'ProductRepository.institutions': [({ products }) => products.institutions()],
  'ProductRepository.add': [
    ({ products }, storage) =>
      storage.transaction((session) =>
        products.add(
          {
            slug: 'demo.loan',
            version: 1,
            contentHash: 'h',
            origin: 'seed',
            recordedAt: new Date(0),
            document: { status: 'draft' } as Parameters<typeof products.add>[0]['document'],
          },
          session,
        ),
      ),
  ],
  'ProductRepository.putInstitution': [
    ({ products }, storage) =>
      storage.transaction((session) => products.putInstitution({ ...institution }, session)),
  ],
  'EnterpriseRepository.whenChanged': [({ enterprises }) => enterprises.whenChanged(() => undefined)],
  'EnterpriseRepository.listedAfter': [
    ({ enterprises }) => enterprises.listedAfter(undefined, 20),
    ({ enterprises }) => enterprises.listedAfter(CODE, 20),
    ({ enterprises }) => enterprises.listedAfter(CODE, 1, 20),
  ],
  'EnterpriseRepository.count': [({ enterprises }) => enterprises.count()],
  'EnterpriseRepository.find': [({ enterprises }) => enterprises.find(CODE)],
  'EnterpriseRepository.withCodes': [({ enterprises }) => enterprises.withCodes([CODE])],
  'EnterpriseRepository.ofOrigin': [({ enterprises }) => enterprises.ofOrigin('seed')],
  'EnterpriseRepository.findWithin': [
    ({ enterprises }, storage) => storage.transaction((session) => enterprises.findWithin(CODE, session)),
  ],
  'EnterpriseRepository.recordedBy': [
    ({ enterprises }, storage) =>
      storage.transaction((session) => enterprises.recordedBy(CODE, 'key', session)),
  ],
  'EnterpriseRepository.versionsBefore': [
    ({ enterprises }) => enterprises.versionsBefore(CODE, undefined, 20),
    ({ enterprises }) => enterprises.versionsBefore(CODE, 3, 20),
  ],
  'EnterpriseRepository.page': [
    ({ enterprises }) => enterprises.page({ first: 20, after: undefined }, ''),
    ({ enterprises }) => enterprises.page({ first: 20, after: CODE }, ''),
    ({ enterprises }) => enterprises.page({ first: 20, after: CODE }, '示例'),
    ({ enterprises }) => enterprises.page({ first: 20, after: undefined }, '9132'),
  ],
  'EnterpriseRepository.candidates': [
    ({ enterprises }) => collected(enterprises.candidates({})),
    ({ enterprises }) => collected(enterprises.candidates({ 'facts.townCode': 'zhouzhuang' })),
  ],
  'EnterpriseRepository.indexesServing': [
    ({ enterprises }) => enterprises.indexesServing({ 'facts.townCode': 'zhouzhuang' }),
  ],
  'EnterpriseRepository.profiles': [({ enterprises }) => enterprises.profiles([profile])],
  'EnterpriseRepository.put': [
    ({ enterprises }, storage) =>
      storage.transaction((session) => enterprises.put(enterprise, { ...profile, version: 2 }, session)),
  ],
  'EnterpriseRepository.putAll': [
    ({ enterprises }, storage) =>
      storage.transaction((session) =>
        enterprises.putAll([{ enterprise, profile: { ...profile, version: 3 } }], session),
      ),
  ],
  'EnterpriseRepository.retire': [
    ({ enterprises }, storage) => storage.transaction((session) => enterprises.retire(CODE, session)),
  ],
  'PledgeRepository.whenChanged': [({ pledges }) => pledges.whenChanged(() => undefined)],
  'PledgeRepository.heads': [({ pledges }) => pledges.heads()],
  'PledgeRepository.entries': [({ pledges }) => pledges.entries()],
  'PledgeRepository.coverage': [({ pledges }) => pledges.coverage()],
  'PledgeRepository.putAll': [
    ({ pledges }, storage) =>
      storage.transaction((session) => pledges.putAll([{ head: pledge, entries: [] }], session)),
  ],
  'PledgeRepository.retireAll': [
    ({ pledges }, storage) => storage.transaction((session) => pledges.retireAll(['p1'], session)),
  ],
  'PledgeRepository.putCoverage': [
    ({ pledges }, storage) => storage.transaction((session) => pledges.putCoverage(coverage, session)),
  ],
};

const methodsOf = (repository: object): string[] => {
  const prototype = Object.getPrototypeOf(repository) as { constructor: { name: string } };
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => `${prototype.constructor.name}.${name}`);
};

describe('the queries of the features', () => {
  const opened: { folder?: string; storage?: Storage; repositories?: Repositories } = {};
  let plans: ReadPlan[] = [];

  beforeAll(async () => {
    opened.folder = await temporaryFolder();
    opened.storage = await connect({
      dataDir: opened.folder,
      synchronous: 'off',
      onRead: (plan) => plans.push(plan),
    });
    opened.repositories = repositoriesOf(opened.storage);
    await opened.storage.ready();
    const { products, enterprises } = opened.repositories;
    await opened.storage.transaction(async (session) => {
      await products.putInstitution({ ...institution }, session);
      await enterprises.put(enterprise, profile, session);
    });
  });
  afterAll(async () => {
    await opened.storage?.close();
    if (opened.folder) await rm(opened.folder, { recursive: true });
  });

  const plansOf = async (call: Call): Promise<readonly ReadPlan[]> => {
    if (!opened.repositories || !opened.storage) throw new Error('the storage is open only while tests run');
    plans = [];
    await call(opened.repositories, opened.storage);
    return plans;
  };

  it('every method of every repository is among those looked at here', async () => {
    const repositories = Object.values(opened.repositories ?? {});
    expect(repositories.flatMap(methodsOf).sort()).toEqual(Object.keys(CALLS).sort());
    const files = (await readdir(join(import.meta.dirname, '../../../server/features'), { recursive: true }))
      .filter((name) => name.endsWith('Repository.ts'))
      .map((name) => name.replace(/^.*\//, '').replace('.ts', '').toLowerCase());
    const classes = repositories.map((repository) => repository.constructor.name.toLowerCase());
    expect(files.sort()).toEqual(classes.sort());
  });

  it.each(Object.keys(CALLS))(
    '%s reads by an index, or is declared to read a whole collection',
    async (name) => {
      const seen: ReadPlan[] = [];
      for (const call of CALLS[name] ?? []) seen.push(...(await plansOf(call)));
      const whole = seen.filter(({ readsAll }) => readsAll);
      expect(whole.length > 0).toBe(name in WHOLE_COLLECTION_READS);
    },
  );
});
