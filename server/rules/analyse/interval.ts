import { Fraction } from './fraction.js';

/** One end of an interval; `open` where the end itself is not part of it. */
interface End {
  readonly at: Fraction;
  readonly open: boolean;
}

/** The numbers between two ends; an absent end means without bound. */
export interface Interval {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

export const everything: Interval = { low: undefined, high: undefined };
export const fromZero: Interval = { low: { at: Fraction.zero, open: false }, high: undefined };

export const closed = (low: Fraction, high: Fraction): Interval => ({
  low: { at: low, open: false },
  high: { at: high, open: false },
});

export const point = (at: Fraction): Interval => closed(at, at);

export const between = (low: Fraction | undefined, high: Fraction | undefined): Interval => ({
  low: low && { at: low, open: true },
  high: high && { at: high, open: true },
});

/** The sums of a number of each. */
export const sumOf = (left: Interval, right: Interval): Interval => ({
  low: addEnds(left.low, right.low),
  high: addEnds(left.high, right.high),
});

const addEnds = (left: End | undefined, right: End | undefined): End | undefined =>
  left && right && { at: left.at.plus(right.at), open: left.open || right.open };

/** Every number of it times a factor that is not zero. */
export function scaled({ low, high }: Interval, factor: Fraction): Interval {
  const times = (end: End | undefined): End | undefined =>
    end && { at: end.at.times(factor), open: end.open };
  return factor.sign() > 0 ? { low: times(low), high: times(high) } : { low: times(high), high: times(low) };
}

/** The numbers that lie in both. */
export const intersection = (left: Interval, right: Interval): Interval => ({
  low: tighter(left.low, right.low, 1),
  high: tighter(left.high, right.high, -1),
});

/** The end that leaves less; `direction` is 1 for lower ends and −1 for upper ones. */
function tighter(left: End | undefined, right: End | undefined, direction: 1 | -1): End | undefined {
  if (!left || !right) return left ?? right;
  const order = left.at.compare(right.at) * direction;
  if (order === 0) return left.open ? left : right;
  return order > 0 ? left : right;
}

/**
 * Whether no number lies in it.
 * @param grain where given, only multiples of it count: whole numbers, or fen
 */
export function isEmpty({ low, high }: Interval, grain: Fraction | undefined): boolean {
  if (!low || !high) return false;
  if (!grain) {
    const order = low.at.compare(high.at);
    return order > 0 || (order === 0 && (low.open || high.open));
  }
  const least = firstMultiple(low, grain);
  const order = least.compare(high.at);
  return order > 0 || (order === 0 && high.open);
}

/** The least multiple of the grain that lies at or, for an open end, above the lower end. */
function firstMultiple({ at, open }: End, grain: Fraction): Fraction {
  const steps = at.over(grain);
  const floor = steps.floor();
  const isReached = steps.isInteger() && !open;
  return (isReached ? floor : floor.plus(Fraction.one)).times(grain);
}
