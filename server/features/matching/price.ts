import {
  annualRate,
  lprTable,
  type AnnualRate,
  type BasisPoints,
  type CalendarDate,
  type LprTenor,
} from '../../domain/index.js';
import type { ProductDocument } from '../../../schema/generated/product.js';

/** How a product is priced; each kind has a cost of its own, which is never ranked against another's. */
export type Pricing = ProductDocument['offer']['pricing'];

/**
 * A tier's price as of a date: a loan's rate over the named LPR, a premium rate a year on the sum insured, the
 * annual internal rate of a lease, bridge money's rate a day, or the largest share that an investor takes.
 */
export type Price =
  | { readonly kind: 'loan'; readonly annual: AnnualRate }
  | { readonly kind: 'insurance'; readonly premiumRate: BasisPoints }
  | { readonly kind: 'lease'; readonly internalRate: BasisPoints }
  | { readonly kind: 'bridge'; readonly dailyRate: BasisPoints }
  | { readonly kind: 'equity'; readonly largestShare: BasisPoints };

const daysInBankYear = 360;

/**
 * Prices a tier. The as-of date lies within the LPR table, which the service has checked; an earlier date
 * is a defect and throws.
 * @param priceBp spread over the LPR, premium, internal or daily rate, or share, in basis points
 */
export function priceOf(pricing: Pricing, priceBp: BasisPoints, asOf: CalendarDate): Price {
  switch (pricing.kind) {
    case 'loan':
      return { kind: 'loan', annual: loanRate(pricing.lprBase, priceBp, asOf) };
    case 'insurance':
      return { kind: 'insurance', premiumRate: priceBp };
    case 'lease':
      return { kind: 'lease', internalRate: priceBp };
    case 'bridge':
      return { kind: 'bridge', dailyRate: priceBp };
    case 'equity':
      return { kind: 'equity', largestShare: priceBp };
  }
}

function loanRate(tenor: LprTenor, spread: BasisPoints, asOf: CalendarDate): AnnualRate {
  const annual = annualRate(lprTable, { tenor, spread }, asOf);
  if (!annual.ok) throw new RangeError(annual.refusal.message.en);
  return annual.value;
}

/** The annual rate of a price, in basis points: a daily one × 360; null for equity, which has none. */
export function annualRateOf(price: Price): BasisPoints | null {
  switch (price.kind) {
    case 'loan':
      return price.annual.rate;
    case 'insurance':
      return price.premiumRate;
    case 'lease':
      return price.internalRate;
    case 'bridge':
      return price.dailyRate * daysInBankYear;
    case 'equity':
      return null;
  }
}
