import { Exact } from './exact.js';

/** A single value: a number, a date as its day number, a boolean, or a text (normalised) or enum code. */
export type Scalar = Exact | number | boolean | string;

/** Orders two values of one kind: numbers by size, dates by time, texts code unit by code unit. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left instanceof Exact) return right instanceof Exact ? left.compare(right) : NaN;
  return left === right ? 0 : left < right ? -1 : 1;
}
