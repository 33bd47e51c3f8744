import { fen, type Fen } from './fen.js';
import { roundHalfUp } from './rounding.js';

/** A rate or share in basis points: an integer, 1 bp = 0.01 %, so 10,000 is the whole. */
export type BasisPoints = number;

const wholeInBasisPoints = 10_000n;

/** The share `rate` (basis points) of an amount, rounded half up to the fen. */
export function shareOf(amount: Fen, rate: BasisPoints): Fen {
  return fen(roundHalfUp(BigInt(amount) * BigInt(rate), wholeInBasisPoints));
}

/**
 * What `months` of an annual rate cost on an amount: simple interest at annual ÷ 12 a month, rounded half
 * up to the fen once, at the end.
 */
export function simpleInterest(amount: Fen, annualRate: BasisPoints, months: number): Fen {
  const numerator = BigInt(amount) * BigInt(annualRate) * BigInt(months);
  return fen(roundHalfUp(numerator, wholeInBasisPoints * 12n));
}
