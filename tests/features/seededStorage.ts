/** The project's seeds in a storage, as of their base date, and the services that read them. */
import { join } from 'node:path';
import { calendarDate } from '../../server/domain/index.js';
import { askableDictionary, repositoriesOf } from '../../server/features.js';
import { EnterpriseService } from '../../server/features/enterprises/index.js';
import { ProductService } from '../../server/features/products/index.js';
import { loadSeeds } from '../../server/features/seeding/index.js';
import type { Storage } from '../../server/platform/storage/index.js';
import { withStorage } from './temporaryStorage.js';

const root = join(import.meta.dirname, '../../seeds');
export const asOf = calendarDate('2026-11-24');
export const dictionary = askableDictionary();

/** Repositories and services over one storage. */
export interface Seeded {
  readonly storage: Storage;
  readonly repositories: ReturnType<typeof repositoriesOf>;
  readonly products: ProductService;
  readonly enterprises: EnterpriseService;
}

/** Runs work on a storage of its own that holds the seeds, gone afterwards. */
export async function withSeeds<T>(work: (seeded: Seeded) => Promise<T>): Promise<T> {
  return withStorage(async (storage) => {
    const repositories = repositoriesOf(storage);
    await storage.ready();
    const transaction = storage.transaction.bind(storage);
    await loadSeeds({ root, dictionary, ...repositories, transaction, asOf, now: new Date(0) });
    const products = new ProductService(repositories.products, dictionary);
    const enterprises = new EnterpriseService(repositories.enterprises);
    return work({ storage, repositories, products, enterprises });
  });
}
