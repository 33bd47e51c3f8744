import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { askableDictionary, repositoriesOf } from '../../../server/features.js';
import {
  ProductService,
  type InstitutionDocument,
  type ProductDocument,
  type ProductRepository,
} from '../../../server/features/products/index.js';
import { calendarDate } from '../../../server/domain/index.js';
import { connect, type Storage } from '../../../server/platform/storage/index.js';
import { temporaryFolder } from '../storage/harness.js';

const seeds = join(import.meta.dirname, '../../../seeds');
const asOf = calendarDate('2026-01-01');
const slug = 'demo-bank-a.ip-pledge-loan';

const seed = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(seeds, file), 'utf8'));

describe('the catalogue in memory', () => {
  let folder = '';
  let storage: Storage;
  let repository: ProductRepository;
  let service: ProductService;
  let first: Parameters<ProductRepository['add']>[0];
  let institution: InstitutionDocument;

  beforeEach(async () => {
    folder = await temporaryFolder();
    storage = await connect({ dataDir: folder, synchronous: 'off' });
    repository = repositoriesOf(storage).products;
    await storage.ready();
    service = new ProductService(repository, askableDictionary());
    const document = (await seed(`products/${slug}.json`)) as ProductDocument;
    const institutions = (await seed('institutions.json')) as readonly InstitutionDocument[];
    const own = institutions.find(({ id }) => id === document.institution);
    if (!own) throw new Error('the seeds lack the institution');
    institution = own;
    first = { slug, version: 1, contentHash: '1', origin: 'seed', recordedAt: new Date(0), document };
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  const add = (version: number): Promise<void> =>
    storage.transaction(async (session) => {
      await repository.putInstitution(institution, session);
      await repository.add({ ...first, version }, session);
    });

  it('has a version as soon as it is stored', async () => {
    expect([await service.catalogueVersion(), await service.find(slug, asOf)]).toEqual([0, undefined]);
    await add(1);
    expect([await service.catalogueVersion(), (await service.find(slug, asOf))?.version]).toEqual([1, 1]);
    await add(2);
    expect([await service.catalogueVersion(), (await service.find(slug, asOf))?.version]).toEqual([2, 2]);
  });

  it('has the new name of an institution as soon as it is stored', async () => {
    await add(1);
    expect((await service.find(slug, asOf))?.institution.name).toEqual(institution.name);
    const name = { zh: '示例新名银行', en: 'New Name Demo Bank' };
    await storage.transaction((session) => repository.putInstitution({ ...institution, name }, session));
    expect((await service.find(slug, asOf))?.institution.name).toEqual(name);
  });

  it('is read once for any number of questions between two changes', async () => {
    await add(1);
    const products = await Promise.all(Array.from({ length: 20 }, () => service.find(slug, asOf)));
    expect(new Set(products).size).toBe(1);
  });

  it('is read anew after a reading that failed', async () => {
    await storage.connection.collection('productVersions').insertOne({
      _id: 'broken@1' as never,
      slug: 'broken',
      version: 1,
      document: 'no JSON',
    });
    await expect(service.catalogueVersion()).rejects.toThrow(SyntaxError);
    await storage.connection.collection('productVersions').deleteOne({ slug: 'broken' });
    expect(await service.catalogueVersion()).toBe(0);
  });
});
