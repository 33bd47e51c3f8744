import type { CalendarDate, Dictionary } from '../../rules/index.js';
import type { EnterpriseProfile, EnterpriseService } from '../enterprises/index.js';
import { judgeStored } from '../matching/index.js';
import type { CompiledProduct, ProductService } from '../products/index.js';
import { Places } from './places.js';
import { Slices } from './slices.js';
import { Tally, type TallyCounts } from './tally.js';

/** What counting rests on. */
export interface ReachParts {
  readonly products: ProductService;
  readonly enterprises: EnterpriseService;
  readonly dictionary: Dictionary;
  /** The date as of which enterprises are matched; looked at every minute. */
  readonly asOf: () => CalendarDate;
  /** Told what stopped the counting; it begins again a while later. */
  readonly failed: (error: unknown) => void;
}

/** How far the counting of all enterprises is. */
export interface ReachProgress {
  readonly counted: number;
  readonly total: number;
}

/** One product's tally; complete once every enterprise is in it. */
interface Counted {
  readonly product: CompiledProduct;
  readonly tally: Tally;
  complete: boolean;
}

/** A pass over all enterprises for the products that are not complete. */
interface Pass {
  readonly targets: readonly Counted[];
  after: string | undefined;
  counted: number;
  readonly total: number;
}

const pageLength = 100;
const minute = 60_000;
const retryAfter = 5_000;

/**
 * Counts which products reach which enterprises, and keeps the counts as profiles, products and the date change.
 * One loop does all work in slices: changed enterprises first, then what is still to be counted. What changes
 * while a page is at work is worked off after it, so that the newest profile always has the last word.
 */
export class ReachCounter {
  readonly #parts: ReachParts;
  readonly #slices = new Slices();
  readonly #changed = new Set<string>();
  #counted = new Map<string, Counted>();
  #places = new Places();
  #asOf: CalendarDate | undefined;
  #pass: Pass | undefined;
  #productsChanged = true;
  #everythingChanged = false;
  #stopped = false;
  #wake: (() => void) | undefined;
  #loop: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ReachParts) {
    this.#parts = parts;
  }

  /** Listens to changes and begins to count; resolves once it listens. */
  async start(): Promise<void> {
    const { enterprises, products } = this.#parts;
    await enterprises.whenChanged((creditCode) => {
      if (creditCode === undefined) this.#everythingChanged = true;
      else this.#changed.add(creditCode);
      this.#rouse();
    });
    products.whenChanged(() => {
      this.#productsChanged = true;
      this.#rouse();
    });
    this.#timer = setInterval(() => this.#rouse(), minute).unref();
    this.#loop = this.#run();
  }

  /** Stops at the end of the slice at work. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.#rouse();
    await this.#loop;
  }

  /** The date that the counts are of; undefined before the first page. */
  get asOf(): CalendarDate | undefined {
    return this.#asOf;
  }

  /** How many enterprises are in the counts. */
  get enterprises(): number {
    return this.#places.size;
  }

  /** Whether the counts are those of what is stored: no pass is under way, and every change is in them. */
  get isCurrent(): boolean {
    return this.#wake !== undefined && !this.#hasWork();
  }

  /** How far the pass over all enterprises is; undefined when none is under way. */
  get progress(): ReachProgress | undefined {
    return this.#pass && { counted: this.#pass.counted, total: this.#pass.total };
  }

  /** The counts of a product version, once every enterprise is in them. */
  counts({ document, version }: CompiledProduct): TallyCounts | undefined {
    const counted = this.#counted.get(`${document.slug}@${version}`);
    return counted?.complete === true ? counted.tally.counts() : undefined;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) await this.#attempt();
  }

  async #attempt(): Promise<void> {
    try {
      await this.#step();
    } catch (error) {
      if (this.#stopped) return;
      this.#parts.failed(error);
      this.#everythingChanged = true;
      await this.#sleep(retryAfter);
    }
  }

  async #step(): Promise<void> {
    if (this.#isOutdated()) return this.#beginAnew();
    if (this.#productsChanged) return this.#takeProducts();
    if (this.#changed.size > 0) return this.#recountChanged();
    if (this.#pass) return this.#countPage(this.#pass);
    return this.#sleep();
  }

  #hasWork(): boolean {
    return this.#isOutdated() || this.#productsChanged || this.#changed.size > 0 || this.#pass !== undefined;
  }

  #isOutdated(): boolean {
    return this.#everythingChanged || this.#asOf !== this.#parts.asOf();
  }

  #beginAnew(): void {
    this.#everythingChanged = false;
    this.#asOf = this.#parts.asOf();
    this.#counted = new Map();
    this.#places = new Places();
    this.#changed.clear();
    this.#productsChanged = true;
  }

  /** Keeps the tallies of versions that are still in force, and begins a pass for those that are new. */
  async #takeProducts(): Promise<void> {
    this.#productsChanged = false;
    const asOf = this.#asOf ?? this.#parts.asOf();
    const products = await this.#parts.products.inForce(asOf);
    this.#counted = new Map(
      products.map((product) => {
        const key = `${product.document.slug}@${product.version}`;
        return [key, this.#counted.get(key) ?? { product, tally: new Tally(), complete: false }];
      }),
    );
    const targets = [...this.#counted.values()].filter(({ complete }) => !complete);
    const total = await this.#parts.enterprises.count();
    this.#pass = targets.length === 0 ? undefined : { targets, after: undefined, counted: 0, total };
  }

  async #countPage(pass: Pass): Promise<void> {
    const page = await this.#parts.enterprises.currentAfter(pass.after, pageLength);
    await this.#judge(page, pass.targets);
    pass.counted += page.length;
    pass.after = page.at(-1)?.enterprise.creditCode;
    if (page.length === pageLength) return;
    for (const counted of pass.targets) counted.complete = true;
    this.#pass = undefined;
  }

  /** The changed enterprises alone are matched anew, with every product; those gone are taken away. */
  async #recountChanged(): Promise<void> {
    const codes = [...this.#changed].slice(0, pageLength);
    for (const creditCode of codes) this.#changed.delete(creditCode);
    const found = await this.#parts.enterprises.current(codes);
    const present = new Set(found.map(({ enterprise }) => enterprise.creditCode));
    for (const creditCode of codes) if (!present.has(creditCode)) this.#remove(creditCode);
    await this.#judge(found, [...this.#counted.values()]);
  }

  #remove(creditCode: string): void {
    const place = this.#places.free(creditCode);
    if (place === undefined) return;
    for (const { tally } of this.#counted.values()) tally.take(place);
  }

  async #judge(profiles: readonly EnterpriseProfile[], targets: readonly Counted[]): Promise<void> {
    const products = targets.map(({ product }) => product);
    const judging = { asOf: this.#asOf ?? this.#parts.asOf(), dictionary: this.#parts.dictionary };
    for (const stored of profiles) {
      const judgements = judgeStored(stored, products, judging);
      const place = this.#places.of(stored.enterprise.creditCode);
      for (const [index, judgement] of judgements.entries()) targets[index]?.tally.put(place, judgement);
      if (this.#slices.isOver()) await this.#slices.turn();
      if (this.#stopped) return;
    }
  }

  #rouse(): void {
    this.#wake?.();
  }

  /** Waits to be roused, or for a time at most. */
  #sleep(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds).unref();
      this.#wake = () => {
        if (milliseconds !== undefined && !this.#stopped) return;
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
