import { GrowingDoubles, GrowingInts } from './growing.js';
import type { NewCondition } from './conditionIds.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** Numbers from `low` to `high`, both closed, as comparable doubles; or all others. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

/**
 * One-sided conditions of a field by their bounds. Those known when the catalogue is arranged are numbered in ascending
 * order of their bounds, so that a number splits them in two; later ones are compared one by one.
 */
class Bounds {
  #arranged = new Float64Array(0);
  #first = 0;
  readonly #late = new GrowingDoubles();
  readonly #lateIds = new GrowingInts();
  #known = new Map<number, number>();

  intern(bound: number, create: NewCondition): number {
    const known = this.#known.get(bound);
    if (known !== undefined) return known;
    const id = create();
    this.#known.set(bound, id);
    this.#late.push(bound);
    this.#lateIds.push(id);
    return id;
  }

  /** Numbers the conditions anew, one after the other in the order of their bounds. */
  arrange(create: NewCondition): void {
    this.#arranged = Float64Array.from(this.#known.keys()).sort();
    this.#known = new Map();
    this.#late.clear();
    this.#lateIds.clear();
    for (const [index, bound] of this.#arranged.entries()) {
      const id = create();
      if (index === 0) this.#first = id;
      this.#known.set(bound, id);
    }
  }

  fill(verdict: number, verdicts: Uint8Array): void {
    verdicts.fill(verdict, this.#first, this.#first + this.#arranged.length);
    fill(this.#lateIds, verdict, verdicts);
  }

  /** @param below what comes of the bounds that a number is greater than */
  decide(value: number, below: number, above: number, verdicts: Uint8Array): void {
    const { length } = this.#arranged;
    const atLeast = below === HOLDS ? countUpTo(this.#arranged, value) : countBelow(this.#arranged, value);
    verdicts.fill(below, this.#first, this.#first + atLeast);
    verdicts.fill(above, this.#first + atLeast, this.#first + length);
    const late = this.#late.data;
    const ids = this.#lateIds.data;
    for (let index = 0; index < this.#lateIds.length; index += 1) {
      const bound = late[index] ?? 0;
      const isBelow = below === HOLDS ? bound <= value : bound < value;
      verdicts[ids[index] ?? 0] = isBelow ? below : above;
    }
  }
}

/** The distinct conditions that bound one number or date of the profile. */
export class NumberConditions {
  readonly #floors = new Bounds();
  readonly #ceilings = new Bounds();
  readonly #lows = new GrowingDoubles();
  readonly #highs = new GrowingDoubles();
  readonly #outside = new GrowingInts();
  readonly #spanIds = new GrowingInts();
  /** The place of each span in the lists. */
  readonly #spans = new Map<string, number>();

  /** The condition that the number lies in the span. */
  intern({ low, high, outside }: Span, create: NewCondition): number {
    if (!outside && high === Infinity) return this.#floors.intern(low, create);
    if (!outside && low === -Infinity) return this.#ceilings.intern(high, create);
    const key = `${low} ${high} ${outside}`;
    const known = this.#spans.get(key);
    if (known !== undefined) return this.#spanIds.data[known] ?? 0;
    const id = create();
    this.#spans.set(key, this.#spanIds.length);
    this.#lows.push(low);
    this.#highs.push(high);
    this.#outside.push(outside ? FAILS : HOLDS);
    this.#spanIds.push(id);
    return id;
  }

  /** Numbers the conditions anew, those of one kind one after the other. */
  arrange(create: NewCondition): void {
    this.#floors.arrange(create);
    this.#ceilings.arrange(create);
    for (let index = 0; index < this.#spanIds.length; index += 1) this.#spanIds.data[index] = create();
  }

  /** Writes what each condition comes to on a number, NaN where it is not known. */
  decide(value: number, verdicts: Uint8Array): void {
    if (Number.isNaN(value)) {
      this.#floors.fill(OPEN, verdicts);
      this.#ceilings.fill(OPEN, verdicts);
      return fill(this.#spanIds, OPEN, verdicts);
    }
    this.#floors.decide(value, HOLDS, FAILS, verdicts);
    this.#ceilings.decide(value, FAILS, HOLDS, verdicts);
    const { length, data: ids } = this.#spanIds;
    const [lows, highs, outside] = [this.#lows.data, this.#highs.data, this.#outside.data];
    for (let index = 0; index < length; index += 1) {
      const within = value >= (lows[index] ?? 0) && value <= (highs[index] ?? 0) ? HOLDS : FAILS;
      verdicts[ids[index] ?? 0] = within ^ (outside[index] ?? 0);
    }
  }
}

/** How many of the ascending bounds are at most the value. */
function countUpTo(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending bounds are less than the value. */
function countBelow(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes one verdict for all the conditions named. */
export function fill({ length, data }: GrowingInts, verdict: number, verdicts: Uint8Array): void {
  for (let index = 0; index < length; index += 1) verdicts[data[index] ?? 0] = verdict;
}
