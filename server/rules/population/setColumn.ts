import type { Holding } from '../compile/setConditions.js';
import type { Field } from '../dictionary.js';
import type { Fact } from '../fact.js';
import type { Bits, Truth } from './bits.js';

/** One set of codes of all rows: a mask of 32 codes a word, and whether it is known. */
export class SetColumn {
  #masks: Int32Array;
  #known: Uint8Array;
  #knownRows = 0;
  readonly #codes: readonly string[];
  readonly #width: number;

  constructor(rows: number, { values }: Pick<Field, 'values'>) {
    this.#codes = [...values.keys()];
    this.#width = Math.max(1, Math.ceil(this.#codes.length / 32));
    this.#masks = new Int32Array(rows * this.#width);
    this.#known = new Uint8Array(rows);
  }

  get bytes(): number {
    return this.#masks.byteLength + this.#known.byteLength;
  }

  grow(rows: number): void {
    const [masks, known] = [new Int32Array(rows * this.#width), new Uint8Array(rows)];
    masks.set(this.#masks);
    known.set(this.#known);
    [this.#masks, this.#known] = [masks, known];
  }

  put(row: number, fact: Fact | undefined): void {
    const held: ReadonlySet<string> | undefined = fact instanceof Set ? fact : undefined;
    this.#knownRows += Number(held !== undefined) - (this.#known[row] ?? 0);
    this.#known[row] = held ? 1 : 0;
    this.#masks.set(this.#maskOf(held ?? new Set()), row * this.#width);
  }

  factAt(row: number): ReadonlySet<string> | undefined {
    if (this.#known[row] !== 1) return undefined;
    const held = (bit: number): boolean =>
      ((this.#masks[row * this.#width + (bit >> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
    return new Set(this.#codes.filter((_, bit) => held(bit)));
  }

  /**
   * The rows whose set holds one of the codes, or all of them, or with `outside` does not. Words of 32 rows that have
   * none within are passed over.
   * @param enterprises how many rows there are
   */
  scan({ codes, every, outside }: Holding, within: Bits, enterprises: number): Truth {
    const wanted = this.#maskOf(new Set(codes));
    const sure = within.slice();
    if (this.#width === 1 && this.#knownRows === enterprises) {
      const mask = wanted[0] ?? 0;
      scanWord(this.#masks, { wanted: mask, shared: every ? mask : 0, isEqual: every !== outside }, sure);
      return { sure, possible: sure };
    }
    const possible = within.slice();
    for (let word = 0; word < sure.length; word += 1) {
      if (sure[word] === 0) continue;
      let ones = 0;
      let maybe = 0;
      for (let bit = 0; bit < 32; bit += 1) {
        const row = (word << 5) + bit;
        const holds = every ? this.#holdsEvery(row, wanted) : this.#holdsAny(row, wanted);
        const known = this.#known[row] ?? 0;
        const verdict = outside ? 1 - holds : holds;
        ones |= (verdict & known) << bit;
        maybe |= (verdict | (1 - known)) << bit;
      }
      sure[word] = ones;
      possible[word] = maybe;
    }
    return { sure, possible };
  }

  #holdsEvery(row: number, wanted: Int32Array): number {
    let lacking = 0;
    for (let word = 0; word < wanted.length; word += 1) {
      lacking |= (wanted[word] ?? 0) & ~(this.#masks[row * this.#width + word] ?? 0);
    }
    return Number(lacking === 0);
  }

  #holdsAny(row: number, wanted: Int32Array): number {
    let shared = 0;
    for (let word = 0; word < wanted.length; word += 1) {
      shared |= (wanted[word] ?? 0) & (this.#masks[row * this.#width + word] ?? 0);
    }
    return Number(shared !== 0);
  }

  #maskOf(held: ReadonlySet<string>): Int32Array {
    const mask = new Int32Array(this.#width);
    for (const [bit, code] of this.#codes.entries()) {
      if (held.has(code)) mask[bit >> 5] = (mask[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
    return mask;
  }
}

/** What the codes that a set shares with those wanted are held against, and whether they must be the same. */
interface SharedTest {
  readonly wanted: number;
  readonly shared: number;
  readonly isEqual: boolean;
}

/** The scan where a word holds all codes and every set is known; free of branches. */
function scanWord(masks: Int32Array, { wanted, shared, isEqual }: SharedTest, bits: Int32Array): void {
  const turned = isEqual ? 0 : -1;
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] === 0) continue;
    const first = word << 5;
    let ones = 0;
    for (let bit = 0; bit < 32; bit += 2) {
      const one = Number(((masks[first + bit] ?? 0) & wanted) === shared);
      const two = Number(((masks[first + bit + 1] ?? 0) & wanted) === shared);
      ones |= (one | (two << 1)) << bit;
    }
    bits[word] = ones ^ turned;
  }
}
