import type { Field } from '../dictionary.js';
import { GrowingInts } from './growing.js';
import type { NewCondition } from './conditionIds.js';
import { fill } from './numberConditions.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** Whether the set holds one of the codes, or all of them; or, with `outside`, not so. */
export interface Holding {
  readonly codes: readonly string[];
  readonly every: boolean;
  readonly outside: boolean;
}

/** The distinct conditions on one set of codes, each a mask of 32 codes a word. */
export class SetConditions {
  readonly #bitOf: ReadonlyMap<string, number>;
  readonly #words: number;
  readonly #masks = new GrowingInts();
  readonly #every = new GrowingInts();
  readonly #outside = new GrowingInts();
  readonly #ids = new GrowingInts();
  /** The place of each condition in the lists. */
  readonly #known = new Map<string, number>();

  constructor({ values }: Pick<Field, 'values'>) {
    this.#bitOf = new Map([...values.keys()].map((code, bit) => [code, bit]));
    this.#words = Math.ceil(values.size / 32);
  }

  intern({ codes, every, outside }: Holding, create: NewCondition): number {
    const mask = this.#maskOf(codes);
    // One of one code is all of it, so that `contains` is one condition whichever way it is said.
    const isEvery = every && new Set(codes).size !== 1;
    const key = `${isEvery} ${outside} ${mask.join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return this.#ids.data[known] ?? 0;
    const id = create();
    this.#known.set(key, this.#ids.length);
    for (const word of mask) this.#masks.push(word);
    this.#every.push(isEvery ? 1 : 0);
    this.#outside.push(outside ? FAILS : HOLDS);
    this.#ids.push(id);
    return id;
  }

  /** Numbers the conditions anew, one after the other. */
  arrange(create: NewCondition): void {
    for (let index = 0; index < this.#ids.length; index += 1) this.#ids.data[index] = create();
  }

  /** Writes what each condition comes to on a set, undefined where it is not known. */
  decide(held: ReadonlySet<string> | undefined, verdicts: Uint8Array): void {
    if (this.#ids.length === 0) return;
    if (!held) return fill(this.#ids, OPEN, verdicts);
    const mask = this.#maskOf(held);
    if (this.#words === 1) return this.#decideWord(mask[0] ?? 0, verdicts);
    const { length, data: ids } = this.#ids;
    const [every, outside] = [this.#every.data, this.#outside.data];
    for (let index = 0; index < length; index += 1) {
      const holds = every[index] === 1 ? this.#holdsEvery(index, mask) : this.#holdsAny(index, mask);
      verdicts[ids[index] ?? 0] = (holds ? HOLDS : FAILS) ^ (outside[index] ?? 0);
    }
  }

  /** The same where a word holds all codes. */
  #decideWord(held: number, verdicts: Uint8Array): void {
    const { length, data: ids } = this.#ids;
    const [masks, every, outside] = [this.#masks.data, this.#every.data, this.#outside.data];
    for (let index = 0; index < length; index += 1) {
      const wanted = masks[index] ?? 0;
      const shared = wanted & held;
      const holds = every[index] === 1 ? shared === wanted : shared !== 0;
      verdicts[ids[index] ?? 0] = (holds ? HOLDS : FAILS) ^ (outside[index] ?? 0);
    }
  }

  #holdsEvery(index: number, held: Int32Array): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      const wanted = this.#masks.data[index * this.#words + word] ?? 0;
      if ((wanted & ~(held[word] ?? 0)) !== 0) return false;
    }
    return true;
  }

  #holdsAny(index: number, held: Int32Array): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      const wanted = this.#masks.data[index * this.#words + word] ?? 0;
      if ((wanted & (held[word] ?? 0)) !== 0) return true;
    }
    return false;
  }

  #maskOf(codes: Iterable<string>): Int32Array {
    const mask = new Int32Array(this.#words);
    for (const code of codes) {
      const bit = this.#bitOf.get(code);
      if (bit !== undefined) mask[bit >> 5] = (mask[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
    return mask;
  }
}
