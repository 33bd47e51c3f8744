import {
  annualRate,
  lprTable,
  type AnnualRate,
  type BasisPoints,
  type CalendarDate,
} from '../../domain/index.js';
import type { ProductDocument } from '../../../schema/generated/product.js';

/** How a product is priced: over the LPR, by a premium rate, or by a lease's internal rate. */
export type Pricing = ProductDocument['offer']['pricing'];

/**
 * A tier's price as of a date: a loan's rate over the named LPR, a premium rate a year on the sum insured, or
 * the annual internal rate of a lease.
 */
export type Price =
  | { readonly kind: 'loan'; readonly annual: AnnualRate }
  | { readonly kind: 'insurance'; readonly premiumRate: BasisPoints }
  | { readonly kind: 'lease'; readonly internalRate: BasisPoints };

/**
 * Prices a tier. The as-of date lies within the LPR table, which the service has checked; an earlier date
 * is a defect and throws.
 * @param priceBp spread over the LPR, premium rate or internal rate, in basis points
 */
export function priceOf(pricing: Pricing, priceBp: BasisPoints, asOf: CalendarDate): Price {
  if (pricing.kind === 'insurance') return { kind: 'insurance', premiumRate: priceBp };
  if (pricing.kind === 'lease') return { kind: 'lease', internalRate: priceBp };
  const annual = annualRate(lprTable, { tenor: pricing.lprBase, spread: priceBp }, asOf);
  if (!annual.ok) throw new RangeError(annual.refusal.message.en);
  return { kind: 'loan', annual: annual.value };
}

/** The annual rate of a price, in basis points. */
export function annualRateOf(price: Price): BasisPoints {
  switch (price.kind) {
    case 'loan':
      return price.annual.rate;
    case 'insurance':
      return price.premiumRate;
    case 'lease':
      return price.internalRate;
  }
}
