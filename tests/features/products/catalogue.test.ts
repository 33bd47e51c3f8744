import { describe, expect, it } from '@jest/globals';
import { repositoriesOf } from '../../../server/features.js';
import { calendarDate } from '../../../server/domain/index.js';
import { ProductService, type ProductDocument } from '../../../server/features/products/index.js';
import { withStorage } from '../temporaryStorage.js';
import { sampleLoan, staffDictionary, text } from './sampleLoan.js';

const document: ProductDocument = {
  ...sampleLoan,
  tiers: [
    {
      code: 'many',
      label: text,
      when: { field: 'staff', op: 'gte', value: 10 },
      limit: { field: 'staff' },
      priceBp: -10,
    },
    { code: 'all', label: text, limit: { times: [2, { field: 'staff' }] }, priceBp: 0, source: 'demo' },
  ],
};

/** The versions of one product, in their order; what each changes of the document above. */
type Versions = readonly Partial<ProductDocument>[];

/** Runs work on a catalogue of one product in these versions; `add` adds one more. */
async function withProduct(
  versions: Versions,
  work: (service: ProductService, add: (change: Partial<ProductDocument>) => Promise<void>) => Promise<void>,
): Promise<void> {
  await withStorage(async (storage) => {
    const repository = repositoriesOf(storage).products;
    await storage.ready();
    let version = 0;
    const add = async (change: Partial<ProductDocument>) => {
      version += 1;
      const changed = { ...document, ...change };
      await storage.transaction(async (session) => {
        await repository.putInstitution({ id: 'demo-bank', kind: 'bank', name: text }, session);
        const { slug } = changed;
        const key = {
          slug,
          version,
          contentHash: String(version),
          origin: 'seed',
          recordedAt: new Date(0),
        } as const;
        await repository.add({ ...key, document: changed }, session);
      });
    };
    for (const change of versions) await add(change);
    await work(new ProductService(repository, staffDictionary()), add);
  });
}

const inForceAt = async (service: ProductService, asOf: string) =>
  (await service.inForce(calendarDate(asOf))).map(
    ({ version, document: { status } }) => `${version} ${status}`,
  );

describe('the version of a product that is matched', () => {
  it('is in force on its first and its last day, and on no other', () =>
    withProduct([{ validFrom: '2026-01-01', validTo: '2026-06-30' }], async (service) => {
      expect(await inForceAt(service, '2025-12-31')).toEqual([]);
      expect(await inForceAt(service, '2026-01-01')).toEqual(['1 published']);
      expect(await inForceAt(service, '2026-06-30')).toEqual(['1 published']);
      expect(await inForceAt(service, '2026-07-01')).toEqual([]);
    }));

  it('is the newest that had begun at the date', () =>
    withProduct([{}, { validFrom: '2026-07-01' }], async (service) => {
      expect(await inForceAt(service, '2026-06-30')).toEqual(['1 published']);
      expect(await inForceAt(service, '2026-07-01')).toEqual(['2 published']);
    }));

  it('may be suspended, but is no draft, none in review and none that is retired', () =>
    withProduct(
      [{}, { status: 'suspended' }, { status: 'draft' }, { status: 'inReview' }],
      async (service, add) => {
        expect(await inForceAt(service, '2026-11-24')).toEqual(['2 suspended']);
        await add({ status: 'retired', validFrom: '2026-11-20' });
        expect(await inForceAt(service, '2026-11-24')).toEqual([]);
        expect(await inForceAt(service, '2026-11-19')).toEqual(['2 suspended']);
      },
    ));

  it('is there as soon as it is stored, and counts in the version of the catalogue', () =>
    withProduct([{}], async (service, add) => {
      expect(await service.catalogueVersion()).toBe(1);
      await add({ nearPercent: 5 });
      expect(await service.catalogueVersion()).toBe(2);
      expect(await inForceAt(service, '2026-11-24')).toEqual(['2 published']);
    }));

  it('comes with its institution, its rule and its tiers read, the last tier without a condition', () =>
    withProduct([{}], async (service) => {
      const [product] = await service.inForce(calendarDate('2026-11-24'));
      expect(product?.institution).toEqual({ id: 'demo-bank', kind: 'bank', name: text });
      expect(product?.tiers.map(({ code, when, source }) => [code, when === null, source])).toEqual([
        ['many', false, null],
        ['all', true, 'demo'],
      ]);
    }));
});

describe('a product that is looked up', () => {
  const asOf = calendarDate('2026-11-24');

  it('is its newest public version, or the one that is named', () =>
    withProduct([{}, { nearPercent: 5 }, { status: 'draft' }], async (service) => {
      expect((await service.find(document.slug, asOf))?.version).toBe(2);
      expect((await service.find(document.slug, asOf, 1))?.document.nearPercent).toBe(10);
    }));

  it('is not found in a version that is not public, before its time or under another name', () =>
    withProduct([{ status: 'draft' }, { validFrom: '2027-01-01' }], async (service) => {
      expect(await service.find(document.slug, asOf, 1)).toBeUndefined();
      expect(await service.find(document.slug, asOf)).toBeUndefined();
      expect(await service.find('constructor', asOf)).toBeUndefined();
    }));

  it('is found when it is retired, so that earlier matches can be replayed', () =>
    withProduct([{}, { status: 'retired', validFrom: '2026-11-20' }], async (service) => {
      expect((await service.find(document.slug, asOf))?.document.status).toBe('retired');
      expect((await service.find(document.slug, asOf, 1))?.document.status).toBe('published');
    }));
});
