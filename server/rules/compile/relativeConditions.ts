import type { Duration } from '../duration.js';
import { addDuration } from '../duration.js';
import type { NewCondition } from './conditionIds.js';
import { FAILS, HOLDS, OPEN } from './verdict.js';

/** A day that may be counted from the as-of date, and the days to add to it. */
export interface DateEnd {
  /** Absent: counted from the day 0. */
  readonly from: Duration | undefined;
  readonly days: number;
}

/** Days from `low` to `high`, both closed, as of a date; or all others. */
export interface RelativeSpan {
  readonly low: DateEnd;
  readonly high: DateEnd;
  readonly outside: boolean;
}

/** The distinct conditions that bound one date by days counted from the as-of date. */
export class RelativeConditions {
  readonly #spans: { id: number; readonly span: RelativeSpan }[] = [];
  /** The place of each condition in the list. */
  readonly #known = new Map<string, number>();
  #asOf = Number.NaN;
  #lows: readonly number[] = [];
  #highs: readonly number[] = [];

  intern(span: RelativeSpan, create: NewCondition): number {
    const key = `${keyOf(span.low)} ${keyOf(span.high)} ${span.outside}`;
    const known = this.#known.get(key);
    const spanned = known === undefined ? undefined : this.#spans[known];
    if (spanned) return spanned.id;
    const id = create();
    this.#known.set(key, this.#spans.length);
    this.#spans.push({ id, span });
    this.#asOf = Number.NaN;
    return id;
  }

  /** Numbers the conditions anew, one after the other. */
  arrange(create: NewCondition): void {
    for (const spanned of this.#spans) spanned.id = create();
  }

  /** Writes what each condition comes to on a day, NaN where it is not known. */
  decide(day: number, asOf: number, verdicts: Uint8Array): void {
    if (asOf !== this.#asOf) this.#countFrom(asOf);
    for (const [index, { id, span }] of this.#spans.entries()) {
      const within = day >= (this.#lows[index] ?? 0) && day <= (this.#highs[index] ?? 0);
      verdicts[id] = Number.isNaN(day) ? OPEN : within === span.outside ? FAILS : HOLDS;
    }
  }

  #countFrom(asOf: number): void {
    this.#asOf = asOf;
    this.#lows = this.#spans.map(({ span }) => dayOfEnd(span.low, asOf));
    this.#highs = this.#spans.map(({ span }) => dayOfEnd(span.high, asOf));
  }
}

const keyOf = ({ from, days }: DateEnd): string => `${from?.months ?? ''}m${from?.days ?? ''}d${days}`;

/** The day that an end comes to as of a date. */
export const dayOfEnd = ({ from, days }: DateEnd, asOf: number): number =>
  from ? addDuration(asOf, from) + days : days;
