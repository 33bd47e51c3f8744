import type { TFunction } from 'i18next';
import { rate, spread } from '../shared/format/rate.js';

/** A price as the catalogue quotes it: spreads over the named LPR, or premium rates a year. */
export function priceInWords(t: TFunction, lprBase: string | null, priceRangeBp: readonly number[]): string {
  const [lowBp = 0, highBp = lowBp] = priceRangeBp;
  const show = lprBase === null ? rate : spread;
  const [low, high] = [show(lowBp), show(highBp)];
  if (lprBase === null) {
    return low === high ? t('catalogue.onePremium', { low }) : t('catalogue.premium', { low, high });
  }
  const tenor = tenorInWords(t, lprBase);
  return low === high
    ? t('catalogue.oneSpread', { tenor, low })
    : t('catalogue.spread', { tenor, low, high });
}

/** The tenor of an LPR in words; the API knows "1Y" and "5Y". */
export function tenorInWords(t: TFunction, lprBase: string): string {
  return t(lprBase === '5Y' ? 'catalogue.tenor.5Y' : 'catalogue.tenor.1Y');
}
