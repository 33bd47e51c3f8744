import {
  allInCost,
  costBasis,
  fenOfChecked,
  type AllInCost,
  type CostBasis,
  type Deal,
  type Fen,
  type OneOffFee,
  type Subsidy,
  type YearlyCharge,
} from '../../domain/index.js';
import type {
  InsurancePricing,
  LeasePricing,
  LoanPricing,
  ProductDocument,
  Subsidy as ProductSubsidy,
} from '../../../schema/generated/product.js';
import type { Need } from './need.js';
import type { Price, Pricing } from './price.js';

/** What a cost is worked out for: the need, the limit in fen, and the amount that products are compared on. */
export interface CostCase {
  readonly need: Need;
  readonly limit: Fen;
  readonly compared?: Fen | undefined;
}

/** The all-in annual cost of a product at a price, on min(need, limit) in fen; null for equity, which has none. */
export function costOf({ offer }: ProductDocument, price: Price, costCase: CostCase): AllInCost | null {
  const deal = dealOf(offer.pricing, price);
  if (deal === null) return null;
  const { need, limit, compared } = costCase;
  const { amount: needAmount, termMonths: needTermMonths } = need;
  const whole = insuresWhole(offer.pricing);
  return allInCost(deal, costBasis({ needAmount, needTermMonths, limit, whole, compared }));
}

/**
 * What a guarantor takes for standing beside another's loan: the guarantee fee of its product with the aid to it,
 * not the interest. Null where its product has no such fee.
 */
export function guaranteeCost({ offer }: ProductDocument, basis: CostBasis): AllInCost | null {
  const { pricing } = offer;
  if (pricing.kind !== 'loan' || pricing.guaranteeFeeBp === undefined) return null;
  const subsidies = subsidiesOf(pricing).filter(({ of }) => of === 'guaranteeFee');
  return allInCost({ kind: 'guarantee', feeRate: pricing.guaranteeFeeBp, subsidies, ...noFees }, basis);
}

/** Whether the insurance covers a thing of a price, whatever amount is needed. */
export function insuresWhole(pricing: Pricing): boolean {
  return pricing.kind === 'insurance' && pricing.insured === 'limit';
}

const noFees = { oneOffFees: [], sparedFees: [] };

/** The priced terms as the domain works them out. A price is of the kind of its pricing: both come from one tier. */
function dealOf(pricing: Pricing, price: Price): Deal | null {
  if (pricing.kind === 'loan' && price.kind === 'loan') {
    return {
      kind: 'loan',
      annualRate: price.annual.rate,
      charges: guaranteeFee(pricing),
      subsidies: subsidiesOf(pricing),
      oneOffFees: oneOffFee(pricing),
      sparedFees: [],
    };
  }
  if (pricing.kind === 'insurance' && price.kind === 'insurance') {
    const { insuredShareBp: insuredShare } = pricing;
    const { premiumRate } = price;
    return { kind: 'insurance', insuredShare, premiumRate, subsidies: subsidiesOf(pricing), ...noFees };
  }
  if (pricing.kind === 'lease' && price.kind === 'lease') {
    const { internalRate } = price;
    return { kind: 'lease', internalRate, oneOffFees: oneOffFee(pricing), sparedFees: [] };
  }
  if (pricing.kind === 'bridge' && price.kind === 'bridge') {
    return { kind: 'bridge', dailyRate: price.dailyRate, days: pricing.days, ...noFees };
  }
  return null;
}

function subsidiesOf({ subsidies = [] }: LoanPricing | InsurancePricing): readonly Subsidy[] {
  return subsidies.map(subsidyOf);
}

function guaranteeFee({ guaranteeFeeBp }: LoanPricing): readonly YearlyCharge[] {
  return guaranteeFeeBp === undefined ? [] : [{ kind: 'guaranteeFee', annualRate: guaranteeFeeBp }];
}

function oneOffFee({ oneOffFeeBp }: LoanPricing | LeasePricing): readonly OneOffFee[] {
  if (oneOffFeeBp === undefined) return [];
  return [{ label: { zh: '一次性费用', en: 'One-off fee' }, basis: 'rate', rate: oneOffFeeBp }];
}

function subsidyOf(subsidy: ProductSubsidy): Subsidy {
  return {
    label: subsidy.label,
    source: subsidy.source ?? null,
    of: subsidy.of,
    share: subsidy.shareBp,
    countedRate: subsidy.rateCapBp ?? null,
    yearlyCap: subsidy.capYuan === undefined ? null : fenOfChecked(subsidy.capYuan),
  };
}
