/**
 * Exact numbers as doubles that compare as exactly.
 *
 * A decimal of at most 15 significant digits survives the way into a double and back (IEEE 754: DBL_DIG is 15), so two
 * of them, here called short, are equal, less or greater just as their nearest doubles are. Short decimals that differ
 * lie at least four doubles apart, so a longer number between them can be put on a double beside the one it would
 * share. Hence thresholds are short (a longer one is left to the evaluator), and a fact may be any number.
 */
import { Exact } from '../exact.js';

/** Significant digits that a double keeps. */
const DIGITS = 15;
/** Below it doubles are spaced too coarsely to keep 15 digits. */
const SMALLEST = 1e-290;

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The least double that is greater than a finite one or than −∞. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  double[0] = value;
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return double[0];
}

/** The greatest double that is less than a finite one or than ∞. */
export const nextDown = (value: number): number => -nextUp(-value);

const keepsDigits = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= SMALLEST && Number.isFinite(value));

/** The double that stands for a threshold; undefined when it is longer than a double can tell from its neighbours. */
export function thresholdDouble(threshold: Exact): number | undefined {
  const short = threshold.shortDouble();
  if (short !== undefined) return short;
  if (!threshold.hasDigits(DIGITS)) return undefined;
  const value = threshold.nearestDouble();
  return keepsDigits(value) && (value !== 0 || threshold.isZero()) ? value : undefined;
}

/** A double that stands to the double of every short threshold as the number stands to the threshold. */
export function factDouble(fact: Exact): number {
  const short = fact.shortDouble();
  if (short !== undefined) return short;
  const value = fact.nearestDouble();
  if (fact.hasDigits(DIGITS) && keepsDigits(value) && (value !== 0 || fact.isZero())) return value;
  // Only a double that stands for a short decimal is left for its neighbour, which stands for none.
  const shortest = Exact.fromNumber(value);
  if (!shortest?.hasDigits(DIGITS)) return value;
  const order = fact.compare(shortest);
  return order === 0 ? value : order > 0 ? nextUp(value) : nextDown(value);
}
