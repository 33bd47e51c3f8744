import {
  annualRate,
  lprTable,
  type AnnualRate,
  type BasisPoints,
  type CalendarDate,
} from '../../domain/index.js';
import type { InsurancePricing, LoanPricing } from '../../../schema/generated/product.js';

/** A tier's price as of a date: a loan's rate over the named LPR, or a premium rate a year on the sum insured. */
export type Price =
  | { readonly kind: 'loan'; readonly annual: AnnualRate }
  | { readonly kind: 'insurance'; readonly premiumRate: BasisPoints };

/**
 * Prices a tier. The as-of date lies within the LPR table, which the service has checked; an earlier date
 * is a defect and throws.
 * @param priceBp spread over the LPR, or premium rate, in basis points
 */
export function priceOf(
  pricing: LoanPricing | InsurancePricing,
  priceBp: BasisPoints,
  asOf: CalendarDate,
): Price {
  if (pricing.kind === 'insurance') return { kind: 'insurance', premiumRate: priceBp };
  const annual = annualRate(lprTable, { tenor: pricing.lprBase, spread: priceBp }, asOf);
  if (!annual.ok) throw new RangeError(annual.refusal.message.en);
  return { kind: 'loan', annual: annual.value };
}
