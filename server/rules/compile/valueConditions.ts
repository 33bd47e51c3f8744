import { GrowingInts } from './growing.js';
import type { NewCondition } from './conditionIds.js';
import { fill } from './numberConditions.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** A value that conditions list: a text, a code, a boolean, or a number as its comparable double. */
export type ListedValue = string | number | boolean;

/** The distinct conditions that look one field up in a list, by the values that they list. */
export class ValueConditions {
  readonly #inside = new GrowingInts();
  readonly #outside = new GrowingInts();
  readonly #listing = new Map<ListedValue, GrowingInts>();
  readonly #known = new Map<string, number>();

  /** The condition that the value is one of those listed, or with `outside` that it is none of them. */
  intern(values: readonly ListedValue[], outside: boolean, create: NewCondition): number {
    const distinct = [...new Set(values)].sort();
    const key = JSON.stringify([outside, distinct]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = create();
    this.#known.set(key, id);
    (outside ? this.#outside : this.#inside).push(id);
    for (const value of distinct) this.#conditionsOn(value).push(id);
    return id;
  }

  /** Writes what each condition comes to on a value, undefined where it is not known. */
  decide(value: ListedValue | undefined, verdicts: Uint8Array): void {
    fill(this.#inside, value === undefined ? OPEN : FAILS, verdicts);
    fill(this.#outside, value === undefined ? OPEN : HOLDS, verdicts);
    const listing = value === undefined ? undefined : this.#listing.get(value);
    if (!listing) return;
    const { length, data } = listing;
    for (let index = 0; index < length; index += 1) {
      const id = data[index] ?? 0;
      verdicts[id] = (verdicts[id] ?? 0) ^ 1;
    }
  }

  #conditionsOn(value: ListedValue): GrowingInts {
    const known = this.#listing.get(value);
    if (known) return known;
    const created = new GrowingInts();
    this.#listing.set(value, created);
    return created;
  }
}
