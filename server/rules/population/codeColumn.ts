import type { Fact } from '../fact.js';
import type { ListedValue } from '../compile/valueConditions.js';
import type { Bits, Truth } from './bits.js';

type Code = string | boolean;

/** Values of which a row must have one, or with `outside` none. */
interface Listed {
  readonly values: readonly ListedValue[];
  readonly outside: boolean;
}

/** One code, text or boolean of all rows as the number of its value, 0 where it is not known. */
export class CodeColumn {
  #values: Int32Array;
  readonly #numbers = new Map<ListedValue, number>();
  readonly #codes: Code[] = [];
  #known = 0;

  constructor(rows: number) {
    this.#values = new Int32Array(rows);
  }

  get bytes(): number {
    return this.#values.byteLength;
  }

  /** The values that rows have or had. */
  get codes(): readonly Code[] {
    return this.#codes;
  }

  grow(rows: number): void {
    const grown = new Int32Array(rows);
    grown.set(this.#values);
    this.#values = grown;
  }

  put(row: number, fact: Fact | undefined): void {
    const number = typeof fact === 'string' || typeof fact === 'boolean' ? this.#numberOf(fact) : 0;
    this.#known += Number(number !== 0) - Number(this.#values[row] !== 0);
    this.#values[row] = number;
  }

  factAt(row: number): Code | undefined {
    return this.#codes[(this.#values[row] ?? 0) - 1];
  }

  /**
   * The rows whose value is one of those given, or with `outside` none of them. Words of 32 rows that have none
   * within are passed over.
   * @param enterprises how many rows there are
   */
  scan({ values, outside }: Listed, within: Bits, enterprises: number): Truth {
    const holds = new Uint8Array(this.#codes.length + 1).fill(outside ? 1 : 0);
    for (const value of values) {
      const number = this.#numbers.get(value);
      if (number !== undefined) holds[number] = outside ? 0 : 1;
    }
    const sure = within.slice();
    lookUp(this.#values, holds.fill(0, 0, 1), sure);
    if (this.#known === enterprises) return { sure, possible: sure };
    const possible = within.slice();
    lookUp(this.#values, holds.fill(1, 0, 1), possible);
    return { sure, possible };
  }

  #numberOf(code: Code): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#codes.push(code);
    this.#numbers.set(code, this.#codes.length);
    return this.#codes.length;
  }
}

/** Sets the bits of the rows whose value's number is marked; free of branches, four rows at a time. */
function lookUp(values: Int32Array, marks: Uint8Array, bits: Bits): void {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 4) {
      const row = first + bit;
      ones |=
        ((marks[values[row] ?? 0] ?? 0) |
          ((marks[values[row + 1] ?? 0] ?? 0) << 1) |
          ((marks[values[row + 2] ?? 0] ?? 0) << 2) |
          ((marks[values[row + 3] ?? 0] ?? 0) << 3)) <<
        bit;
    }
    bits[word] = ones;
  }
}
