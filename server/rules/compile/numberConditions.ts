import { GrowingDoubles, GrowingInts } from './growing.js';
import type { NewCondition } from './conditionIds.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** Numbers from `low` to `high`, both closed, as comparable doubles; or all others. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

/** One-sided conditions of a field: bounds beside the conditions that have them. */
class Bounds {
  readonly bounds = new GrowingDoubles();
  readonly ids = new GrowingInts();
  readonly #known = new Map<number, number>();

  intern(bound: number, create: NewCondition): number {
    const known = this.#known.get(bound);
    if (known !== undefined) return known;
    const id = create();
    this.#known.set(bound, id);
    this.bounds.push(bound);
    this.ids.push(id);
    return id;
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
  readonly #spans = new Map<string, number>();

  /** The condition that the number lies in the span. */
  intern({ low, high, outside }: Span, create: NewCondition): number {
    if (!outside && high === Infinity) return this.#floors.intern(low, create);
    if (!outside && low === -Infinity) return this.#ceilings.intern(high, create);
    const key = `${low} ${high} ${outside}`;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const id = create();
    this.#spans.set(key, id);
    this.#lows.push(low);
    this.#highs.push(high);
    this.#outside.push(outside ? FAILS : HOLDS);
    this.#spanIds.push(id);
    return id;
  }

  /** Writes what each condition comes to on a number, NaN where it is not known. */
  decide(value: number, verdicts: Uint8Array): void {
    if (Number.isNaN(value)) {
      for (const ids of [this.#floors.ids, this.#ceilings.ids, this.#spanIds]) fill(ids, OPEN, verdicts);
      return;
    }
    decideFloors(this.#floors, value, verdicts);
    decideCeilings(this.#ceilings, value, verdicts);
    const { length, data: ids } = this.#spanIds;
    const [lows, highs, outside] = [this.#lows.data, this.#highs.data, this.#outside.data];
    for (let index = 0; index < length; index += 1) {
      const within = value >= (lows[index] ?? 0) && value <= (highs[index] ?? 0) ? HOLDS : FAILS;
      verdicts[ids[index] ?? 0] = within ^ (outside[index] ?? 0);
    }
  }
}

function decideFloors({ bounds, ids }: Bounds, value: number, verdicts: Uint8Array): void {
  const { length, data } = ids;
  const floors = bounds.data;
  for (let index = 0; index < length; index += 1) {
    verdicts[data[index] ?? 0] = value >= (floors[index] ?? 0) ? HOLDS : FAILS;
  }
}

function decideCeilings({ bounds, ids }: Bounds, value: number, verdicts: Uint8Array): void {
  const { length, data } = ids;
  const ceilings = bounds.data;
  for (let index = 0; index < length; index += 1) {
    verdicts[data[index] ?? 0] = value <= (ceilings[index] ?? 0) ? HOLDS : FAILS;
  }
}

/** Writes one verdict for all the conditions named. */
export function fill({ length, data }: GrowingInts, verdict: number, verdicts: Uint8Array): void {
  for (let index = 0; index < length; index += 1) verdicts[data[index] ?? 0] = verdict;
}
