import {
  allInCost,
  costBasis,
  fenOfChecked,
  type AllInCost,
  type Deal,
  type Fen,
  type OneOffFee,
  type Subsidy,
  type YearlyCharge,
} from '../../domain/index.js';
import type {
  InsurancePricing,
  LoanPricing,
  ProductDocument,
  Subsidy as ProductSubsidy,
} from '../../../schema/generated/product.js';
import type { Need } from './need.js';
import type { Price } from './price.js';

/** The all-in annual cost of a product at a price, on min(need, limit) in fen. */
export function costOf(
  { offer }: ProductDocument,
  price: Price,
  { need, limit }: { readonly need: Need; readonly limit: Fen },
): AllInCost {
  const { amount: needAmount, termMonths: needTermMonths } = need;
  const basis = costBasis({ needAmount, needTermMonths, limit, whole: insuresWhole(offer.pricing) });
  return allInCost(dealOf(offer.pricing, price), basis);
}

/** Whether the insurance covers a thing of a price, whatever amount is needed. */
export function insuresWhole(pricing: LoanPricing | InsurancePricing): boolean {
  return pricing.kind === 'insurance' && pricing.insured === 'limit';
}

function dealOf(pricing: LoanPricing | InsurancePricing, price: Price): Deal {
  const subsidies = (pricing.subsidies ?? []).map(subsidyOf);
  if (pricing.kind === 'insurance') {
    const premiumRate = price.kind === 'insurance' ? price.premiumRate : price.annual.rate;
    const { insuredShareBp: insuredShare } = pricing;
    return { kind: 'insurance', insuredShare, premiumRate, subsidies, oneOffFees: [], sparedFees: [] };
  }
  return {
    kind: 'loan',
    annualRate: price.kind === 'loan' ? price.annual.rate : price.premiumRate,
    charges: guaranteeFee(pricing),
    subsidies,
    oneOffFees: oneOffFee(pricing),
    sparedFees: [],
  };
}

function guaranteeFee({ guaranteeFeeBp }: LoanPricing): readonly YearlyCharge[] {
  return guaranteeFeeBp === undefined ? [] : [{ kind: 'guaranteeFee', annualRate: guaranteeFeeBp }];
}

function oneOffFee({ oneOffFeeBp }: LoanPricing): readonly OneOffFee[] {
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
