import type { Fact } from '../fact.js';

/** One text of all rows as it is: for texts of which nearly every row has its own. */
export class TextColumn {
  #values: (string | undefined)[] = [];

  /** Bytes of the references, not of the texts. */
  get bytes(): number {
    return this.#values.length * 8;
  }

  put(row: number, fact: Fact | undefined): void {
    while (this.#values.length < row) this.#values.push(undefined);
    this.#values[row] = typeof fact === 'string' ? fact : undefined;
  }

  factAt(row: number): string | undefined {
    return this.#values[row];
  }
}
