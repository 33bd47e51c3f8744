import type { Fen } from '../money/fen.js';

/**
 * What the enterprise needs and what the product gives; a missing need is unknown, the limit is not. `whole`
 * is for insurance of a thing: it covers the whole limit, the thing's price, whatever amount is needed.
 */
export interface CostNeed {
  readonly whole?: boolean;
  readonly needAmount?: Fen | undefined;
  readonly needTermMonths?: number | undefined;
  readonly limit: Fen;
}

/**
 * The amount and term that a cost is worked out on, and where they come from: the need, the product's limit
 * (because the need is above it, or unknown), or the twelve months assumed when no term is known.
 */
export interface CostBasis {
  readonly amount: Fen;
  readonly amountFrom: 'need' | 'limitBelowNeed' | 'limit' | 'whole';
  readonly termMonths: number;
  readonly termFrom: 'need' | 'assumed';
}

const assumedTermMonths = 12;

/**
 * Amount and term for a cost: min(need, limit), the limit without a needed amount, twelve months without a
 * needed term. Throws a RangeError when the amount or term is not positive: no cost can be stated then, and
 * the caller makes no offer with such a limit.
 */
export function costBasis({ needAmount, needTermMonths, limit, whole = false }: CostNeed): CostBasis {
  const termMonths = needTermMonths ?? assumedTermMonths;
  const amount = whole || needAmount === undefined || needAmount > limit ? limit : needAmount;
  if (amount <= 0 || termMonths <= 0) throw new RangeError('A cost needs a positive amount and term.');
  return {
    amount,
    amountFrom: whole ? 'whole' : amountSource(needAmount, limit),
    termMonths,
    termFrom: needTermMonths === undefined ? 'assumed' : 'need',
  };
}

function amountSource(needAmount: Fen | undefined, limit: Fen): CostBasis['amountFrom'] {
  if (needAmount === undefined) return 'limit';
  return needAmount > limit ? 'limitBelowNeed' : 'need';
}
