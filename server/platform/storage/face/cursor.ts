/** A cursor with the driver's interface over rows that are read as one, at its first use. */
export class EmbeddedCursor<T> {
  readonly #read: () => Promise<readonly T[]>;
  #rows: Promise<readonly T[]> | undefined;
  #at = 0;
  closed = false;

  constructor(read: () => Promise<readonly T[]>) {
    this.#read = read;
  }

  async toArray(): Promise<T[]> {
    const rows = await this.#load();
    const left = rows.slice(this.#at);
    this.#at = rows.length;
    await this.close();
    return left;
  }

  async next(): Promise<T | null> {
    const row = (await this.#load())[this.#at];
    if (row === undefined) return null;
    this.#at += 1;
    return row;
  }

  async hasNext(): Promise<boolean> {
    return this.#at < (await this.#load()).length;
  }

  rewind(): void {
    this.#rows = undefined;
    this.#at = 0;
    this.closed = false;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.resolve();
  }

  /** The rows are in memory already: how many a network message carried doesn't matter. */
  batchSize(): this {
    return this;
  }

  addCursorFlag(): this {
    return this;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    for (let row = await this.next(); row !== null; row = await this.next()) yield row;
  }

  #load(): Promise<readonly T[]> {
    this.#rows ??= this.#read();
    return this.#rows;
  }
}
