import type { GrowingInts } from './growing.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/**
 * What every product of a catalogue and every one of its conditions comes to on one profile: two bits a condition,
 * 32 conditions a word, each product beginning with a word of its own.
 */
export class Masks {
  /** By product: `HOLDS`, `FAILS` or `OPEN`. */
  readonly outcomes: Uint8Array;
  /** By product: its first word. */
  readonly words: Int32Array;
  /** Bits of the conditions that speak against the product: false ones, or true ones under a `not`. */
  readonly failed: Int32Array;
  /** Bits of the undecided conditions. */
  readonly open: Int32Array;

  /** @param firsts by product, and one more: where its conditions begin among all */
  constructor({ data, length }: GrowingInts) {
    const products = length - 1;
    const conditions = data[products] ?? 0;
    // A product takes a word, and one more for each 32 further conditions.
    const words = products + (conditions >> 5);
    this.outcomes = new Uint8Array(products);
    this.words = new Int32Array(products);
    this.failed = new Int32Array(words);
    this.open = new Int32Array(words);
  }

  /** What a condition comes to, by its place in its product's rule, turned under a `not`. */
  verdictOf(product: number, leaf: number): number {
    const word = (this.words[product] ?? 0) + (leaf >> 5);
    const bit = 1 << (leaf & 31);
    if (((this.failed[word] ?? 0) & bit) !== 0) return FAILS;
    return ((this.open[word] ?? 0) & bit) !== 0 ? OPEN : HOLDS;
  }
}
