import { Population, type CalendarDate, type Dictionary, type Profile } from '../../rules/index.js';
import { BackgroundWork, Slices } from '../background/index.js';
import type { EnterpriseProfile, EnterpriseService } from '../enterprises/index.js';
import { ruleProfileOf } from './ruleProfile.js';

/** What the population is fed from. */
export interface PopulationParts {
  readonly enterprises: EnterpriseService;
  readonly dictionary: Dictionary;
  /** The date as of which facts are derived; looked at every minute. */
  readonly asOf: () => CalendarDate;
  /** Told what stopped the feeding; it begins again a while later. */
  readonly failed: (error: unknown) => void;
}

/** How far the reading of all enterprises is. */
export interface PopulationProgress {
  readonly counted: number;
  readonly total: number;
}

/** An enterprise came (no facts before), changed, or went (no facts after). */
export interface PopulationChange {
  readonly row: number;
  readonly before: Profile | undefined;
  readonly after: Profile | undefined;
}

/** Someone who keeps something by what the population holds. */
export interface PopulationListener {
  /** A population begins, with nobody in it as yet; nobody comes before the promise resolves. */
  begun(population: Population, asOf: CalendarDate): Promise<void>;
  /** Called once it stands in the columns. */
  changed(change: PopulationChange): void;
}

/** A pass over all stored enterprises. */
interface Pass {
  after: string | undefined;
  counted: number;
  readonly total: number;
}

const pageLength = 50;
const minute = 60_000;

/** Room for some that come later: making more moves everyone. */
const roomFor = (enterprises: number): number => Math.ceil(enterprises * 1.1) + 1_000;

/**
 * The facts of all listed enterprises in memory, in typed columns, derived ones as of the date; no need is assumed.
 * They are read once, in slices between which the event loop turns, and kept by change notification: what changes
 * while a page is at work is read again after it, so that the newest profile has the last word. Nearly every derived
 * fact hangs on the date (ages, terms, "last year"), so a new date begins everything anew from the storage; so does a
 * failure, and a notification that can't say what changed.
 */
export class StoredPopulation {
  readonly #parts: PopulationParts;
  readonly #slices = new Slices();
  readonly #work: BackgroundWork;
  readonly #listeners: PopulationListener[] = [];
  readonly #changed = new Set<string>();
  #population: Population;
  #asOf: CalendarDate | undefined;
  #pass: Pass | undefined;
  #everythingChanged = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: PopulationParts) {
    this.#parts = parts;
    this.#population = new Population(parts.dictionary);
    this.#work = new BackgroundWork({
      step: () => this.#step(),
      failed: (error) => {
        this.#everythingChanged = true;
        parts.failed(error);
      },
    });
  }

  /** Tells someone of everything from the start on; to be called before it. */
  listen(listener: PopulationListener): void {
    this.#listeners.push(listener);
  }

  /** Listens to changes and begins to read; resolves once it listens. */
  async start(): Promise<void> {
    await this.#parts.enterprises.whenChanged((creditCode) => {
      if (creditCode === undefined) this.#everythingChanged = true;
      else this.#changed.add(creditCode);
      this.#work.rouse();
    });
    this.#timer = setInterval(() => this.#work.rouse(), minute).unref();
    this.#work.start();
  }

  /** Stops at the end of the slice at work. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work.stop();
  }

  /** The date that the derived facts are of; undefined before the first page. */
  get asOf(): CalendarDate | undefined {
    return this.#asOf;
  }

  /** How many enterprises there are, as far as they are read. */
  get size(): number {
    return this.#population.size;
  }

  /** Whether every enterprise has been read as of the date. */
  get isWhole(): boolean {
    return this.#asOf !== undefined && this.#pass === undefined && !this.#isOutdated();
  }

  /** Whether it is whole and every change is in it. */
  get isCurrent(): boolean {
    return this.isWhole && this.#changed.size === 0 && this.#work.isIdle;
  }

  /** How far the pass over all enterprises is; undefined when none is under way. */
  get progress(): PopulationProgress | undefined {
    return this.#pass && { counted: this.#pass.counted, total: this.#pass.total };
  }

  async #step(): Promise<boolean> {
    if (this.#isOutdated()) await this.#beginAnew();
    else if (this.#changed.size > 0) await this.#takeChanged();
    else if (this.#pass) await this.#takePage(this.#pass);
    else return false;
    return true;
  }

  #isOutdated(): boolean {
    return this.#everythingChanged || this.#asOf !== this.#parts.asOf();
  }

  async #beginAnew(): Promise<void> {
    const asOf = this.#parts.asOf();
    this.#everythingChanged = false;
    this.#asOf = asOf;
    this.#changed.clear();
    this.#pass = { after: undefined, counted: 0, total: 0 };
    const total = await this.#parts.enterprises.count();
    this.#pass = { after: undefined, counted: 0, total };
    this.#population = new Population(this.#parts.dictionary, roomFor(total));
    for (const listener of this.#listeners) await listener.begun(this.#population, asOf);
  }

  async #takePage(pass: Pass): Promise<void> {
    const page = await this.#parts.enterprises.currentAfter(pass.after, pageLength);
    await this.#put(page);
    pass.counted += page.length;
    pass.after = page.at(-1)?.enterprise.creditCode;
    if (page.length < pageLength) this.#pass = undefined;
  }

  /** The changed enterprises alone are read anew; those gone are taken out. */
  async #takeChanged(): Promise<void> {
    const codes = this.#nextChanged();
    const found = await this.#parts.enterprises.current(codes);
    const present = new Set(found.map(({ enterprise }) => enterprise.creditCode));
    for (const creditCode of codes) if (!present.has(creditCode)) this.#remove(creditCode);
    await this.#put(found);
  }

  /** The first of those that changed, which are then no longer among them. */
  #nextChanged(): readonly string[] {
    const codes: string[] = [];
    for (const creditCode of this.#changed) {
      if (codes.length === pageLength) break;
      codes.push(creditCode);
      this.#changed.delete(creditCode);
    }
    return codes;
  }

  #remove(creditCode: string): void {
    const row = this.#population.rowOf(creditCode);
    if (row === undefined) return;
    const before = this.#population.profileAt(row);
    this.#population.remove(creditCode);
    this.#tell({ row, before, after: undefined });
  }

  async #put(profiles: readonly EnterpriseProfile[]): Promise<void> {
    for (const stored of profiles) {
      if (this.#slices.isOver()) await this.#slices.turn();
      if (this.#work.isStopped) return;
      this.#putOne(stored);
    }
  }

  #putOne(stored: EnterpriseProfile): void {
    const { creditCode } = stored.enterprise;
    const known = this.#population.rowOf(creditCode);
    const before = known === undefined ? undefined : this.#population.profileAt(known);
    const after = ruleProfileOf(stored, this.#asOf ?? this.#parts.asOf(), this.#parts.dictionary);
    const row = this.#population.put(creditCode, after);
    this.#tell({ row, before, after });
  }

  #tell(change: PopulationChange): void {
    for (const listener of this.#listeners) listener.changed(change);
  }
}
