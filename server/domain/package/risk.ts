import { fen, type Fen } from '../money/fen.js';
import { shareOf, type BasisPoints } from '../money/share.js';

/** The whole of a risk in basis points. */
export const wholeRisk: BasisPoints = 10_000;

/**
 * What each party bears of a principal, fen, in the order of the shares. Each amount is the difference of two
 * rounded running totals, so that the amounts add up to the principal whatever is rounded.
 * @param shares basis points that add up to 10,000
 */
export function riskAmounts(principal: Fen, shares: readonly BasisPoints[]): readonly Fen[] {
  let before = 0;
  return shares.map((share) => {
    const [from, to] = [before, before + share];
    before = to;
    return fen(shareOf(principal, to) - shareOf(principal, from));
  });
}
