/** Where a cursor's documents come from. */
export interface CursorSource<T, Place> {
  /** All of them at once. */
  all(): Promise<readonly T[]>;
  /** Where they are, in order. */
  places(): Promise<readonly Place[]>;
  /** How they are got at. */
  explain(): Promise<unknown>;
  /** Those at some places that are still there. */
  at(places: readonly Place[]): Promise<readonly T[]>;
}

/** The source of what is in memory once it was read. */
export const inMemory = <T>(read: () => Promise<readonly T[]>): CursorSource<T, T> => ({
  all: read,
  explain: () => Promise.resolve([]),
  places: read,
  at: (places) => Promise.resolve(places),
});

/** Documents read at a time by a cursor that is walked, where nothing else was asked. */
const BATCH = 100;

/**
 * A cursor with the driver's interface. Read as one, it is a single commit. Walked, it notes where its
 * documents are at its first step and reads them batch by batch, so that they needn't fit into memory;
 * one that was removed or no longer selected when its batch is read is left out.
 */
export class EmbeddedCursor<T, Place = T> {
  readonly #source: CursorSource<T, Place>;
  #places: readonly Place[] | undefined;
  #batch: T[] = [];
  #read = 0;
  #size = BATCH;
  closed = false;

  constructor(source: CursorSource<T, Place>) {
    this.#source = source;
  }

  async toArray(): Promise<T[]> {
    const rest = this.#places ? await this.#left() : await this.#source.all();
    await this.close();
    return [...rest];
  }

  async next(): Promise<T | null> {
    await this.#fill();
    return this.#batch.shift() ?? null;
  }

  async hasNext(): Promise<boolean> {
    await this.#fill();
    return this.#batch.length > 0;
  }

  /** How the documents are got at, instead of the documents. */
  async explain(): Promise<unknown> {
    return this.#source.explain();
  }

  rewind(): void {
    this.#places = undefined;
    this.#batch = [];
    this.#read = 0;
    this.closed = false;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.#places = [];
    this.#batch = [];
    await Promise.resolve();
  }

  batchSize(size: number): this {
    if (size > 0) this.#size = size;
    return this;
  }

  addCursorFlag(): this {
    return this;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    for (let one = await this.next(); one !== null; one = await this.next()) yield one;
  }

  async #left(): Promise<T[]> {
    const rest: T[] = [];
    for (let one = await this.next(); one !== null; one = await this.next()) rest.push(one);
    return rest;
  }

  async #fill(): Promise<void> {
    this.#places ??= await this.#source.places();
    while (this.#batch.length === 0 && this.#read < this.#places.length) {
      const places = this.#places.slice(this.#read, this.#read + this.#size);
      this.#read += places.length;
      this.#batch = [...(await this.#source.at(places))];
    }
  }
}
