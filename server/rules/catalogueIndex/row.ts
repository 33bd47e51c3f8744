/** Products a chunk of a row tells of: small enough that adding a product never moves much, and stays in the cache. */
export const CHUNK = 8192;
export const WORDS = CHUNK / 32;

/** A bit for each product, kept in chunks that exist once a bit in them is set. */
export class Row {
  readonly #chunks: (Int32Array | undefined)[] = [];

  /** The bits of products `CHUNK × chunk` and on; undefined when none is set. */
  chunk(chunk: number): Int32Array | undefined {
    return this.#chunks[chunk];
  }

  set(product: number): void {
    const chunk = Math.floor(product / CHUNK);
    const words = this.#chunks[chunk] ?? new Int32Array(WORDS);
    this.#chunks[chunk] = words;
    const word = (product % CHUNK) >> 5;
    words[word] = (words[word] ?? 0) | (1 << (product & 31));
  }

  clear(product: number): void {
    const words = this.#chunks[Math.floor(product / CHUNK)];
    const word = (product % CHUNK) >> 5;
    if (words) words[word] = (words[word] ?? 0) & ~(1 << (product & 31));
  }

  /** Another row with the same bits. */
  copy(): Row {
    const copy = new Row();
    this.#chunks.forEach((words, chunk) => {
      if (words) copy.#chunks[chunk] = words.slice();
    });
    return copy;
  }

  get bytes(): number {
    return this.#chunks.reduce((sum, words) => sum + (words?.byteLength ?? 0), 0);
  }
}
