import type { ListedValue } from '../compile/valueConditions.js';
import type { Allowed, Axis } from './axis.js';
import { MOST_CELLS } from './axis.js';
import { Row } from './row.js';

/** Codes, texts or booleans, a cell for each that the catalogue lists while there is room, and cell 0 for all others. */
export class ValueAxis implements Axis {
  readonly refused: Row[] = [new Row()];
  readonly #cells = new Map<ListedValue, number>();

  learn(values: readonly ListedValue[]): void {
    for (const value of values) {
      const others = this.refused[0];
      if (this.#cells.has(value) || this.refused.length >= MOST_CELLS || !others) continue;
      this.#cells.set(value, this.refused.length);
      this.refused.push(others.copy());
    }
  }

  /** Whether each of the values has a cell of its own. */
  isExact(values: readonly ListedValue[]): boolean {
    return values.every((value) => this.#cells.has(value));
  }

  /** The cells that hold one of the values, or with `outside` none of them. */
  allowed(values: readonly ListedValue[], outside: boolean): Allowed {
    const listed = new Set(values.map((value) => this.#cells.get(value) ?? 0));
    return this.refused.map((_, cell) =>
      cell === 0 ? outside || listed.has(0) : listed.has(cell) !== outside,
    );
  }

  /** The cell of a value, −1 where it is not known. */
  cellOf(value: ListedValue | undefined): number {
    return value === undefined ? -1 : (this.#cells.get(value) ?? 0);
  }
}
