import type { CalendarDate, Population, Profile } from '../../rules/index.js';
import { BackgroundWork, Slices } from '../background/index.js';
import { judgeAll, judgeRows, type Judgement } from '../matching/index.js';
import type {
  PopulationChange,
  PopulationListener,
  PopulationProgress,
  StoredPopulation,
} from '../population/index.js';
import type { CompiledProduct, IndexedProducts, ProductService } from '../products/index.js';
import { Tally, type TallyCounts } from './tally.js';

/** What counting rests on. */
export interface ReachParts {
  readonly products: ProductService;
  /** Not started yet. */
  readonly population: StoredPopulation;
  /** Told what stopped the counting of a product; it begins again a while later. */
  readonly failed: (error: unknown) => void;
}

/** One product's tally. */
interface Counted {
  readonly product: CompiledProduct;
  readonly tally: Tally;
  /** Enterprises in the rows before it are in the tally; infinite once all are. */
  end: number;
}

/** The products in force with an index that judges all of them at once, and their tallies in the same order. */
interface Counting {
  readonly population: Population;
  readonly asOf: CalendarDate;
  readonly indexed: IndexedProducts;
  readonly all: readonly Counted[];
}

/** Rows that a new product is counted for at once; they are decided together. */
const rowsAtOnce = 256;

/**
 * Counts which products reach which enterprises, and keeps the counts as profiles, products and the date change. An
 * enterprise that comes, changes or goes is judged for all products at once, before and after; a product that comes is
 * counted over the population's columns, some rows after the other. No judgement is kept: what an enterprise counted
 * as follows from its facts before the change.
 */
export class ReachCounter implements PopulationListener {
  readonly #parts: ReachParts;
  readonly #slices = new Slices();
  readonly #work: BackgroundWork;
  #population: Population | undefined;
  #counting: Counting | undefined;
  #byKey: ReadonlyMap<string, Counted> = new Map();
  #productsChanged = false;

  constructor(parts: ReachParts) {
    this.#parts = parts;
    this.#work = new BackgroundWork({
      step: () => this.#step(),
      failed: (error) => {
        this.#byKey = new Map();
        this.#productsChanged = true;
        parts.failed(error);
      },
    });
  }

  /** Listens to changes of products and to the population, which is to be started after it. */
  start(): Promise<void> {
    this.#parts.products.whenChanged(() => {
      this.#productsChanged = true;
      this.#work.rouse();
    });
    this.#parts.population.listen(this);
    this.#work.start();
    return Promise.resolve();
  }

  /** Stops at the end of the slice at work. */
  async stop(): Promise<void> {
    await this.#work.stop();
  }

  /** The date that the counts are of; undefined before the first page. */
  get asOf(): CalendarDate | undefined {
    return this.#parts.population.asOf;
  }

  /** How many enterprises are in the counts. */
  get enterprises(): number {
    return this.#parts.population.size;
  }

  /** Whether the counts are those of what is stored: everyone is counted, and every change is in them. */
  get isCurrent(): boolean {
    return this.#parts.population.isCurrent && !this.#productsChanged && this.#work.isIdle;
  }

  /** How far the reading of all enterprises is; undefined when none is under way. */
  get progress(): PopulationProgress | undefined {
    return this.#parts.population.progress;
  }

  /** The counts of a product version, once every enterprise is in them. */
  counts(product: CompiledProduct): TallyCounts | undefined {
    const counted = this.#byKey.get(keyOf(product));
    return counted?.end === Infinity && this.#parts.population.isWhole ? counted.tally.counts() : undefined;
  }

  /** Everyone comes one by one from now on, so that the products there are need no pass. */
  async begun(population: Population, asOf: CalendarDate): Promise<void> {
    this.#population = population;
    this.#counting = undefined;
    this.#byKey = new Map();
    await this.#takeProducts(population, asOf);
    // What changed meanwhile has waited.
    this.#work.rouse();
  }

  changed({ row, before, after }: PopulationChange): void {
    if (before) this.#judge(row, before, (tally, judgement) => tally.take(judgement));
    if (after) this.#judge(row, after, (tally, judgement) => tally.add(judgement));
  }

  #judge(row: number, profile: Profile, put: (tally: Tally, judgement: Judgement) => void): void {
    if (!this.#counting) return;
    const { indexed, asOf, all } = this.#counting;
    for (const [place, { judgement }] of judgeAll(indexed, profile, asOf).entries()) {
      const counted = all[place];
      if (counted && row < counted.end) put(counted.tally, judgement);
    }
  }

  async #step(): Promise<boolean> {
    if (!this.#counting) return false;
    const { population, asOf, all } = this.#counting;
    if (this.#productsChanged) {
      await this.#takeProducts(population, asOf);
      return true;
    }
    const counted = all.find(({ end }) => end !== Infinity);
    if (!counted) return false;
    countRows(counted, population, asOf);
    if (this.#slices.isOver()) await this.#slices.turn();
    return true;
  }

  /** Keeps the tallies of versions that are still in force, and begins those that are new. */
  async #takeProducts(population: Population, asOf: CalendarDate): Promise<void> {
    this.#productsChanged = false;
    // Reading the rules and indexing them each take some time: two slices.
    await this.#parts.products.inForce(asOf);
    await this.#slices.turn();
    const indexed = await this.#parts.products.indexedInForce(asOf);
    // Another population has begun meanwhile and takes its own.
    if (this.#population !== population) return;
    const all = indexed.products.map((product) => {
      const end = population.rowsUsed === 0 ? Infinity : 0;
      return this.#byKey.get(keyOf(product)) ?? { product, tally: new Tally(), end };
    });
    this.#byKey = new Map(all.map((counted) => [keyOf(counted.product), counted]));
    this.#counting = { population, asOf, indexed, all };
  }
}

/** Counts a product for the next rows. */
function countRows(counted: Counted, population: Population, asOf: CalendarDate): void {
  const first = counted.end;
  const end = first + rowsAtOnce;
  judgeRows(counted.product, { population, asOf, first, end }, (judgement) => counted.tally.add(judgement));
  counted.end = end >= population.rowsUsed ? Infinity : end;
}

const keyOf = ({ document, version }: CompiledProduct): string => `${document.slug}@${version}`;
