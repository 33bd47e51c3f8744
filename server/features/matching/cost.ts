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
  LeasePricing,
  LoanPricing,
  ProductDocument,
  Subsidy as ProductSubsidy,
} from '../../../schema/generated/product.js';
import type { Need } from './need.js';
import { annualRateOf, type Price, type Pricing } from './price.js';

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
export function insuresWhole(pricing: Pricing): boolean {
  return pricing.kind === 'insurance' && pricing.insured === 'limit';
}

function dealOf(pricing: Pricing, price: Price): Deal {
  const rate = annualRateOf(price);
  switch (pricing.kind) {
    case 'loan':
      return {
        kind: 'loan',
        annualRate: rate,
        charges: guaranteeFee(pricing),
        subsidies: subsidiesOf(pricing),
        oneOffFees: oneOffFee(pricing),
        sparedFees: [],
      };
    case 'insurance': {
      const { insuredShareBp: insuredShare } = pricing;
      const subsidies = subsidiesOf(pricing);
      return {
        kind: 'insurance',
        insuredShare,
        premiumRate: rate,
        subsidies,
        oneOffFees: [],
        sparedFees: [],
      };
    }
    case 'lease':
      return { kind: 'lease', internalRate: rate, oneOffFees: oneOffFee(pricing), sparedFees: [] };
  }
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
