import { nextUp } from '../compile/comparable.js';
import type { Span } from '../compile/numberConditions.js';
import type { Allowed, Axis } from './axis.js';
import { MOST_CELLS } from './axis.js';
import { Row } from './row.js';

/** Numbers or dates parted at the thresholds of the catalogue, as many as there may be cells. */
export class NumberAxis implements Axis {
  readonly refused: Row[] = [new Row()];
  /** Ascending; cell n reaches from cut n − 1 to below cut n. */
  readonly #cuts: number[] = [];

  /** Parts the cells at the ends of a span, while there is room. */
  learn({ low, high }: Span): void {
    this.#cut(low);
    if (high !== Infinity) this.#cut(nextUp(high));
  }

  /** Whether the cells tell the numbers of a span from all others. */
  isExact({ low, high }: Span): boolean {
    return this.#isCut(low) && (high === Infinity || this.#isCut(nextUp(high)));
  }

  /** The cells that hold a number of the span. */
  allowed({ low, high, outside }: Span): Allowed {
    return this.refused.map((_, cell) => {
      const from = this.#cuts[cell - 1] ?? -Infinity;
      const to = this.#cuts[cell] ?? Infinity;
      if (outside) return from < low || to > nextUp(high);
      return to > low && from <= high && low <= high;
    });
  }

  /** The cell of a number, −1 where it is not known. */
  cellOf(value: number): number {
    if (Number.isNaN(value)) return -1;
    let [low, high] = [0, this.#cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cuts[middle] ?? Infinity) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isCut(at: number): boolean {
    return at === -Infinity || this.#cuts[this.cellOf(at) - 1] === at;
  }

  #cut(at: number): void {
    if (at === -Infinity || this.refused.length >= MOST_CELLS) return;
    const cell = this.cellOf(at);
    const row = this.refused[cell];
    if (this.#cuts[cell - 1] === at || !row) return;
    this.#cuts.splice(cell, 0, at);
    this.refused.splice(cell, 0, row.copy());
  }
}
