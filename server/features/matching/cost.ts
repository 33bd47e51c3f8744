import {
  allInCost,
  costBasis,
  fenFromYuan,
  type AllInCost,
  type Deal,
  type Fen,
  type OneOffFee,
  type Subsidy,
  type YearlyCharge,
} from '../../domain/index.js';
import type { InsurancePricing, LoanPricing, ProductDocument } from '../products/index.js';
import type { Need } from './need.js';
import type { Price } from './price.js';

/** The all-in annual cost of a product at a price, on min(need, limit) in fen. */
export function costOf(
  { offer }: ProductDocument,
  price: Price,
  { need, limit }: { readonly need: Need; readonly limit: Fen },
): AllInCost {
  const basis = costBasis({ needAmount: need.amount, needTermMonths: need.termMonths, limit });
  return allInCost(dealOf(offer.pricing, price), basis);
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

function subsidyOf(subsidy: NonNullable<LoanPricing['subsidies']>[number]): Subsidy {
  return {
    label: subsidy.label,
    source: subsidy.source ?? null,
    of: subsidy.of,
    share: subsidy.shareBp,
    countedRate: subsidy.rateCapBp ?? null,
    yearlyCap: subsidy.capYuan === undefined ? null : yuan(subsidy.capYuan),
  };
}

/** Product documents are checked against their JSON Schema when they are loaded. */
function yuan(text: string): Fen {
  const amount = fenFromYuan(text);
  if (!amount.ok) throw new Error(amount.refusal.message.en);
  return amount.value;
}
