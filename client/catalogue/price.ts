import type { TFunction } from 'i18next';
import type { ProductKind } from '../generated/operations.js';
import { rate, spread } from '../shared/format/rate.js';
import { isLease } from '../shared/offer/OfferSummary.js';

interface PricedProduct {
  readonly kind: ProductKind;
  readonly lprBase: string | null;
  readonly priceRangeBp: readonly number[];
}

/** A price as the catalogue quotes it: spreads over the named LPR, premium rates or internal rates a year. */
export function priceInWords(t: TFunction, { kind, lprBase, priceRangeBp }: PricedProduct): string {
  const [lowBp = 0, highBp = lowBp] = priceRangeBp;
  const show = lprBase === null ? rate : spread;
  const [low, high] = [show(lowBp), show(highBp)];
  if (lprBase !== null) {
    const tenor = tenorInWords(t, lprBase);
    return low === high
      ? t('catalogue.oneSpread', { tenor, low })
      : t('catalogue.spread', { tenor, low, high });
  }
  if (isLease(kind)) {
    return low === high ? t('catalogue.oneLease', { low }) : t('catalogue.lease', { low, high });
  }
  return low === high ? t('catalogue.onePremium', { low }) : t('catalogue.premium', { low, high });
}

/** The tenor of an LPR in words; the API knows "1Y" and "5Y". */
export function tenorInWords(t: TFunction, lprBase: string): string {
  return t(lprBase === '5Y' ? 'catalogue.tenor.5Y' : 'catalogue.tenor.1Y');
}
