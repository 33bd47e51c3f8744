import type { NewCondition } from './conditionIds.js';
import { GrowingInts } from './growing.js';
import { fill } from './numberConditions.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** A value that conditions list: a text, a code, a boolean, or a number as its comparable double. */
export type ListedValue = string | number | boolean;

interface Listing {
  readonly values: readonly ListedValue[];
  readonly outside: boolean;
  id: number;
}

/** More bytes than the ready verdicts of one field may take. */
const MOST_READY = 1 << 20;

/**
 * The distinct conditions that look one field up in a list. Those known when the catalogue is arranged are numbered one
 * after the other, and what they come to on each value stands ready; later ones are looked up by the values they list.
 */
export class ValueConditions {
  readonly #listings = new Map<string, Listing>();
  /** By value: what the arranged conditions come to; `undefined` for any value that none lists. */
  #ready = new Map<ListedValue | undefined, Uint8Array>();
  #arranged = 0;
  #first = 0;
  readonly #inside = new GrowingInts();
  readonly #outside = new GrowingInts();
  readonly #listing = new Map<ListedValue, GrowingInts>();

  /** The condition that the value is one of those listed, or with `outside` that it is none of them. */
  intern(values: readonly ListedValue[], outside: boolean, create: NewCondition): number {
    const distinct = [...new Set(values)].sort();
    const key = JSON.stringify([outside, distinct]);
    const known = this.#listings.get(key);
    if (known !== undefined) return known.id;
    const listing = { values: distinct, outside, id: create() };
    this.#listings.set(key, listing);
    this.#addLate(listing);
    return listing.id;
  }

  /** Numbers the conditions anew, one after the other, and makes their verdicts ready where that takes little. */
  arrange(create: NewCondition): void {
    const listings = [...this.#listings.values()];
    for (const late of [this.#inside, this.#outside]) late.clear();
    this.#listing.clear();
    this.#ready = new Map();
    this.#arranged = 0;
    for (const listing of listings) listing.id = create();
    const values = new Set(listings.flatMap((listing) => listing.values));
    if ((values.size + 1) * listings.length > MOST_READY)
      return listings.forEach((one) => this.#addLate(one));
    this.#first = listings[0]?.id ?? 0;
    this.#arranged = listings.length;
    for (const value of [undefined, ...values]) this.#ready.set(value, readyFor(value, listings));
  }

  /** Writes what each condition comes to on a value, undefined where it is not known. */
  decide(value: ListedValue | undefined, verdicts: Uint8Array): void {
    this.#decideArranged(value, verdicts);
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

  #decideArranged(value: ListedValue | undefined, verdicts: Uint8Array): void {
    if (this.#arranged === 0) return;
    const ready = this.#ready.get(value) ?? this.#ready.get(undefined);
    if (value === undefined || !ready) verdicts.fill(OPEN, this.#first, this.#first + this.#arranged);
    else verdicts.set(ready, this.#first);
  }

  #addLate({ values, outside, id }: Listing): void {
    (outside ? this.#outside : this.#inside).push(id);
    for (const value of values) {
      const listing = this.#listing.get(value) ?? new GrowingInts();
      this.#listing.set(value, listing);
      listing.push(id);
    }
  }
}

/** What each condition comes to on a value; on one that none of them lists, where it is undefined. */
const readyFor = (value: ListedValue | undefined, listings: readonly Listing[]): Uint8Array =>
  Uint8Array.from(listings, ({ values, outside }) => {
    const isListed = value !== undefined && values.includes(value);
    return isListed === outside ? FAILS : HOLDS;
  });
