import { Exact } from '../exact.js';
import type { Scalar } from '../scalar.js';
import type { OrderOperator } from '../syntax.js';
import type { Leniency } from './run.js';

/** The left side of a comparison and what it is held against; both ends of a `between`. */
export interface Sides {
  readonly left: Scalar | undefined;
  readonly bounds: readonly { readonly operator: OrderOperator; readonly value: Scalar | undefined }[];
}

/** How far a number falls short of a bound; undefined for operators that do not order. */
const SHORTFALL: Readonly<Record<OrderOperator, ((left: Exact, bound: Exact) => Exact) | undefined>> = {
  eq: undefined,
  ne: undefined,
  gt: (left, bound) => bound.minus(left),
  gte: (left, bound) => bound.minus(left),
  lt: (left, bound) => left.minus(bound),
  lte: (left, bound) => left.minus(bound),
};

/** How far `left` is on the wrong side of a bound, not negative, where both are numbers and the operator orders. */
export function shortfall(left: Scalar | undefined, bound: Sides['bounds'][number]): Exact | undefined {
  if (!(left instanceof Exact) || !(bound.value instanceof Exact)) return undefined;
  const short = SHORTFALL[bound.operator]?.(left, bound.value);
  return short?.isNegative() ? Exact.zero : short;
}

/**
 * Whether a false comparison falls short by little: by at most `nearPercent` percent of the threshold's size, whose
 * zero is never near, and by less than the whole of it, so that "none of one" is never near. Dates never are.
 */
export function isNear({ left, bounds }: Sides, { nearPercent }: Pick<Leniency, 'nearPercent'>): boolean {
  return (
    bounds.length > 0 && bounds.every((bound) => isWithin(shortfall(left, bound), bound.value, nearPercent))
  );
}

function isWithin(short: Exact | undefined, bound: Scalar | undefined, nearPercent: Exact): boolean {
  if (!short || !(bound instanceof Exact)) return false;
  const size = bound.abs();
  if (size.isZero()) return false;
  return short.compare(size) < 0 && short.shiftedBy(2).compare(size.times(nearPercent)) <= 0;
}
