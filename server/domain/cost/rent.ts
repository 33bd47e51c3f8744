import { fen, type Fen } from '../money/fen.js';
import { roundHalfUp } from '../money/rounding.js';
import type { BasisPoints } from '../money/share.js';

const monthlyRateDenominator = 120_000n;

/**
 * Level monthly rent, paid in arrears, that repays an amount over a number of months at an annual internal
 * rate ÷ 12: amount · r·(1+r)ⁿ / ((1+r)ⁿ − 1), worked out exactly and rounded half up to the fen. At a rate
 * of zero it is the amount ÷ n.
 */
export function levelRent(amount: Fen, internalRate: BasisPoints, months: number): Fen {
  const n = BigInt(months);
  if (internalRate === 0) return fen(roundHalfUp(BigInt(amount), n));
  const rate = BigInt(internalRate);
  const grown = (monthlyRateDenominator + rate) ** n;
  const unit = monthlyRateDenominator ** n;
  return fen(roundHalfUp(BigInt(amount) * rate * grown, monthlyRateDenominator * (grown - unit)));
}
