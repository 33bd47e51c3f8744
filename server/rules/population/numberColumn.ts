import { factDouble } from '../compile/comparable.js';
import type { Span } from '../compile/numberConditions.js';
import { Exact } from '../exact.js';
import type { Fact } from '../fact.js';
import type { Bits, Truth } from './bits.js';

/** One number or date of all rows as comparable doubles, NaN where it is not known. */
export class NumberColumn {
  #values: Float64Array;
  #known = 0;
  /** Numbers of more digits than a double tells apart. */
  readonly #long = new Map<number, Exact>();
  readonly #isDate: boolean;

  constructor(rows: number, isDate: boolean) {
    this.#values = new Float64Array(rows).fill(Number.NaN);
    this.#isDate = isDate;
  }

  get bytes(): number {
    return this.#values.byteLength;
  }

  grow(rows: number): void {
    const grown = new Float64Array(rows).fill(Number.NaN, this.#values.length);
    grown.set(this.#values);
    this.#values = grown;
  }

  put(row: number, fact: Fact | undefined): void {
    this.#long.delete(row);
    const value = fact instanceof Exact ? factDouble(fact) : typeof fact === 'number' ? fact : Number.NaN;
    this.#known += Number(Number.isNaN(this.#values[row])) - Number(Number.isNaN(value));
    this.#values[row] = value;
    if (fact instanceof Exact && Exact.fromNumber(value)?.compare(fact) !== 0) this.#long.set(row, fact);
  }

  factAt(row: number): Fact | undefined {
    const value = this.#values[row] ?? Number.NaN;
    const long = this.#long.get(row);
    if (long || Number.isNaN(value)) return long;
    return this.#isDate ? value : Exact.fromNumber(value);
  }

  /**
   * The rows whose number lies in a span, or with `outside` does not. Words of 32 rows that have none within are
   * passed over.
   * @param enterprises how many rows there are
   */
  scan({ low, high, outside }: Span, within: Bits, enterprises: number): Truth {
    const sure = within.slice();
    if (high === Infinity && !outside) scanFloor(this.#values, low, sure);
    else if (low === -Infinity && !outside) scanCeiling(this.#values, high, sure);
    else if (outside) scanOutside(this.#values, low, high, sure);
    else scanSpan(this.#values, low, high, sure);
    return { sure, possible: this.#known === enterprises ? sure : withUnknown(this.#values, sure, within) };
  }
}

// A condition taken as a number keeps the loops free of branches, which on mixed data are guessed wrong half the time.
// Each begins with the rows that matter: where a word of 32 has none, it is passed over.

function scanFloor(values: Float64Array, low: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 4) {
      const row = first + bit;
      ones |=
        (Number((values[row] ?? 0) >= low) |
          (Number((values[row + 1] ?? 0) >= low) << 1) |
          (Number((values[row + 2] ?? 0) >= low) << 2) |
          (Number((values[row + 3] ?? 0) >= low) << 3)) <<
        bit;
    }
    bits[word] = ones;
  }
}

function scanCeiling(values: Float64Array, high: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 4) {
      const row = first + bit;
      ones |=
        (Number((values[row] ?? 0) <= high) |
          (Number((values[row + 1] ?? 0) <= high) << 1) |
          (Number((values[row + 2] ?? 0) <= high) << 2) |
          (Number((values[row + 3] ?? 0) <= high) << 3)) <<
        bit;
    }
    bits[word] = ones;
  }
}

function scanSpan(values: Float64Array, low: number, high: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const value = values[first + bit] ?? 0;
      ones |= (Number(value >= low) & Number(value <= high)) << bit;
    }
    bits[word] = ones;
  }
}

function scanOutside(values: Float64Array, low: number, high: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const value = values[first + bit] ?? 0;
      ones |= (Number(value < low) | Number(value > high)) << bit;
    }
    bits[word] = ones;
  }
}

function withUnknown(values: Float64Array, sure: Bits, within: Bits): Bits {
  const possible = within.slice();
  for (let word = 0; word < sure.length; word += 1) {
    if (possible[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const value = values[first + bit] ?? 0;
      ones |= (1 - Number(value === value)) << bit;
    }
    possible[word] = (sure[word] ?? 0) | ones;
  }
  return possible;
}
