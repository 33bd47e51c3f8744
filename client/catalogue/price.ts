import type { TFunction } from 'i18next';
import type { PricingKind } from '../generated/operations.js';
import { rate, spread } from '../shared/format/rate.js';

interface PricedProduct {
  readonly pricing: PricingKind;
  readonly lprBase: string | null;
  readonly priceRangeBp: readonly number[];
}

/** A price as the catalogue quotes it, by its kind: from the lowest to the highest of the tiers. */
export function priceInWords(t: TFunction, { pricing, lprBase, priceRangeBp }: PricedProduct): string {
  const [lowBp = 0, highBp = lowBp] = priceRangeBp;
  const show = lprBase === null ? rate : spread;
  const [low, high] = [show(lowBp), show(highBp)];
  const words = { low, high, tenor: lprBase === null ? '' : tenorInWords(t, lprBase) };
  return low === high ? t(`catalogue.onePrice.${pricing}`, words) : t(`catalogue.prices.${pricing}`, words);
}

/** Months of a loan or lease, days of bridge money, or the months in which an investor expects to leave. */
export function termInWords(
  t: TFunction,
  product: { readonly days: number | null; readonly minTermMonths: number; readonly maxTermMonths: number },
): string {
  if (product.days !== null) return t('catalogue.days', { count: product.days });
  return t('catalogue.months', { low: product.minTermMonths, high: product.maxTermMonths });
}

/** The tenor of an LPR in words; the API knows "1Y" and "5Y". */
export function tenorInWords(t: TFunction, lprBase: string): string {
  return t(lprBase === '5Y' ? 'catalogue.tenor.5Y' : 'catalogue.tenor.1Y');
}
