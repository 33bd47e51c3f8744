import type { Fen } from '../money/fen.js';

/**
 * What the enterprise needs and what the product gives; a missing need is unknown, the limit is not. `whole`
 * is for insurance of a thing: it covers the whole limit, the thing's price, whatever amount is needed.
 */
export interface CostNeed {
  readonly whole?: boolean;
  readonly needAmount?: Fen | undefined;
  /** The one amount on which products are compared, within the limit; it takes the place of the need. */
  readonly compared?: Fen | undefined;
  readonly needTermMonths?: number | undefined;
  readonly limit: Fen;
}

/**
 * The amount and term that a cost is worked out on, and where they come from: the need, the product's limit
 * (because the need is above it, or unknown), or the twelve months assumed when no term is known.
 */
export interface CostBasis {
  readonly amount: Fen;
  readonly amountFrom: 'need' | 'limitBelowNeed' | 'limit' | 'whole' | 'compared';
  readonly termMonths: number;
  readonly termFrom: 'need' | 'assumed';
}

const assumedTermMonths = 12;

/**
 * Amount and term for a cost: min(need, limit), the limit without a needed amount, twelve months without a
 * needed term. Throws a RangeError when the amount or term is not positive: no cost can be stated then, and
 * the caller makes no offer with such a limit.
 */
export function costBasis(need: CostNeed): CostBasis {
  const { needTermMonths, compared } = need;
  const termMonths = needTermMonths ?? assumedTermMonths;
  const { amount, amountFrom } =
    need.whole !== true && compared !== undefined
      ? ({ amount: compared, amountFrom: 'compared' } as const)
      : wanted(need);
  if (amount <= 0 || termMonths <= 0) throw new RangeError('A cost needs a positive amount and term.');
  return {
    amount,
    amountFrom,
    termMonths,
    termFrom: needTermMonths === undefined ? 'assumed' : 'need',
  };
}

function wanted({ needAmount, limit, whole }: CostNeed): Pick<CostBasis, 'amount' | 'amountFrom'> {
  if (whole === true) return { amount: limit, amountFrom: 'whole' };
  if (needAmount === undefined) return { amount: limit, amountFrom: 'limit' };
  return needAmount > limit
    ? { amount: limit, amountFrom: 'limitBelowNeed' }
    : { amount: needAmount, amountFrom: 'need' };
}
