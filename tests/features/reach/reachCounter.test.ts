import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, splitProfileFacts, type CalendarDate } from '../../../server/domain/index.js';
import { askableDictionary, repositoriesOf } from '../../../server/features.js';
import { EnterpriseService, type EnterpriseChange } from '../../../server/features/enterprises/index.js';
import { judge } from '../../../server/features/matching/outcome.js';
import { subjectOf } from '../../../server/features/matching/subject.js';
import { StoredPopulation } from '../../../server/features/population/index.js';
import { ProductService, type ProductDocument } from '../../../server/features/products/index.js';
import { ReachCounter } from '../../../server/features/reach/index.js';
import { Tally } from '../../../server/features/reach/tally.js';
import { generateEnterprise } from '../../../server/cli/generate/enterprise/enterprise.js';
import { institutionsOf } from '../../../server/cli/generate/product/institutions.js';
import { generateProduct } from '../../../server/cli/generate/product/product.js';
import type { Storage } from '../../../server/platform/storage/index.js';
import { withStorage } from '../temporaryStorage.js';

jest.setTimeout(120_000);

const asOf = calendarDate('2026-11-24');
const dictionary = askableDictionary();
const institutions = institutionsOf(8);

/** The nth enterprise with the facts of some seed. */
function change(index: number, seed: number, version: number): EnterpriseChange {
  const { creditCode, summary, facts, provenance } = generateEnterprise(seed, index, asOf);
  const split = splitProfileFacts(facts);
  return {
    enterprise: {
      creditCode,
      name: String(facts['name']),
      demo: true,
      summary,
      profileVersion: version,
      contentHash: `${seed}`,
      origin: 'load',
      retired: false,
    },
    profile: {
      creditCode,
      version,
      recordedAt: new Date(0),
      facts: split.facts,
      declared: split.declared,
      provenance,
    },
  };
}

/** Runs work on a counter over a storage of generated products and, at first, no enterprise. */
async function withCounter(work: (world: World) => Promise<void>): Promise<void> {
  await withStorage(async (storage) => {
    const world = await World.over(storage);
    try {
      await work(world);
    } finally {
      await world.counter.stop();
      await world.population.stop();
    }
  });
}

class World {
  readonly #versions = new Map<number, number>();
  #products = 0;
  date: CalendarDate = asOf;
  readonly population: StoredPopulation;
  readonly counter: ReachCounter;

  private constructor(
    readonly storage: Storage,
    readonly repositories: ReturnType<typeof repositoriesOf>,
    readonly products: ProductService,
    readonly enterprises: EnterpriseService,
  ) {
    const failed = (error: unknown) => {
      throw error;
    };
    this.population = new StoredPopulation({ enterprises, dictionary, asOf: () => this.date, failed });
    this.counter = new ReachCounter({ products, population: this.population, failed });
  }

  static async over(storage: Storage): Promise<World> {
    const repositories = repositoriesOf(storage);
    await storage.ready();
    const products = new ProductService(repositories.products, dictionary);
    const world = new World(storage, repositories, products, new EnterpriseService(repositories.enterprises));
    await storage.transaction(async (session) => {
      for (const institution of institutions)
        await repositories.products.putInstitution(institution, session);
    });
    for (let count = 0; count < 6; count += 1) await world.addProduct();
    await world.counter.start();
    await world.population.start();
    return world;
  }

  /** Stores an enterprise, or its next version. */
  async put(index: number, seed: number): Promise<void> {
    const version = (this.#versions.get(index) ?? 0) + 1;
    this.#versions.set(index, version);
    await this.storage.transaction((session) =>
      this.repositories.enterprises.putAll([change(index, seed, version)], session),
    );
  }

  async retire(index: number): Promise<void> {
    const { creditCode } = generateEnterprise(0, index, asOf);
    await this.storage.transaction((session) => this.repositories.enterprises.retire(creditCode, session));
  }

  async addProduct(): Promise<void> {
    const document = generateProduct(7, this.#products, institutions);
    this.#products += 1;
    await this.#addVersion(document, 1);
  }

  /** Gives a product the rule of another as its next version, or withdraws it. */
  async changeProduct(index: number, withdrawn = false): Promise<void> {
    const { slug } = generateProduct(7, index, institutions);
    const [newest] = (await this.repositories.products.ofSlugs([slug])).slice(-1);
    const version = (newest?.version ?? 0) + 1;
    const other = generateProduct(8, index + 100 * version, institutions);
    await this.#addVersion({ ...other, slug, status: withdrawn ? 'retired' : other.status }, version);
  }

  async #addVersion(document: ProductDocument, version: number): Promise<void> {
    const added = { slug: document.slug, version, contentHash: 'h', origin: 'load', document } as const;
    await this.storage.transaction((session) =>
      this.repositories.products.add({ ...added, recordedAt: new Date(0) }, session),
    );
  }

  /** The counts that the counter has once nothing is left to be done. */
  async counted() {
    const products = await this.products.inForce(this.date);
    while (!this.counter.isCurrent) await new Promise((resolve) => setTimeout(resolve, 2));
    return products.map((product) => this.counter.counts(product));
  }

  /** What matching says of everyone, one product and enterprise after the other. */
  async fresh() {
    const date = this.date;
    const products = await this.products.inForce(date);
    const profiles = (await this.enterprises.currentAfter(undefined, 1_000)).map(
      (stored) => subjectOf({ stored, given: null, need: {}, asOf: date }, dictionary).profile,
    );
    return products.map(({ rule, document }) => {
      const tally = new Tally();
      for (const profile of profiles) tally.add(judge(rule, profile, date, document.nearPercent));
      return tally.counts();
    });
  }
}

describe('the reach of products', () => {
  it('counts every stored enterprise, and follows one whose profile changes', () =>
    withCounter(async (world) => {
      for (let index = 0; index < 30; index += 1) await world.put(index, 7);
      const before = await world.counted();
      expect(before).toEqual(await world.fresh());
      expect(before).toHaveLength(6);
      for (let index = 0; index < 10; index += 1) await world.put(index, 8);
      const after = await world.counted();
      expect(after).toEqual(await world.fresh());
      expect(after).not.toEqual(before);
    }));

  it('counts a product that changes anew, and one that is withdrawn no more', () =>
    withCounter(async (world) => {
      for (let index = 0; index < 40; index += 1) await world.put(index, 7);
      const before = await world.counted();
      await world.changeProduct(1);
      const changed = await world.counted();
      expect(changed).toEqual(await world.fresh());
      expect(changed.filter((counts, place) => !isDeepStrictEqual(counts, before[place]))).toHaveLength(1);
      await world.changeProduct(1, true);
      expect(await world.counted()).toHaveLength(5);
      expect(await world.counted()).toEqual(await world.fresh());
    }));

  it('follows a new product, a retired enterprise and the date', () =>
    withCounter(async (world) => {
      for (let index = 0; index < 12; index += 1) await world.put(index, 7);
      await world.counted();
      await world.addProduct();
      expect(await world.counted()).toHaveLength(7);
      await world.retire(3);
      expect(await world.counted()).toEqual(await world.fresh());
      expect(world.counter.enterprises).toBe(11);
      world.date = calendarDate('2029-06-01');
      await world.put(0, 9);
      expect(await world.counted()).toEqual(await world.fresh());
      expect(world.counter.asOf).toBe('2029-06-01');
    }));

  it('after any changes, made while it counts too, equals a count from nothing', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), index: fc.nat({ max: 14 }), seed: fc.nat({ max: 50 }) }),
      fc.record({ kind: fc.constant('retire' as const), index: fc.nat({ max: 14 }) }),
      fc.record({ kind: fc.constant('product' as const) }),
      fc.record({
        kind: fc.constant('next' as const),
        index: fc.nat({ max: 5 }),
        withdrawn: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('wait' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        await withCounter(async (world) => {
          for (const taken of steps) {
            if (taken.kind === 'put') await world.put(taken.index, taken.seed);
            else if (taken.kind === 'retire') await world.retire(taken.index);
            else if (taken.kind === 'product') await world.addProduct();
            else if (taken.kind === 'next') await world.changeProduct(taken.index, taken.withdrawn);
            else await world.counted();
          }
          expect(await world.counted()).toEqual(await world.fresh());
        });
      }),
      { numRuns: 15 },
    );
  });
});
