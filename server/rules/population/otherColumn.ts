import type { Fact } from '../fact.js';

/** One collection of all rows, as it is. */
export class OtherColumn {
  readonly #facts = new Map<number, Fact>();
  readonly bytes = 0;

  grow(): void {
    // A map has room for any row.
  }

  put(row: number, fact: Fact | undefined): void {
    if (fact === undefined) this.#facts.delete(row);
    else this.#facts.set(row, fact);
  }

  factAt(row: number): Fact | undefined {
    return this.#facts.get(row);
  }
}
