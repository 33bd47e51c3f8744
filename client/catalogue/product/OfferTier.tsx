import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PricingKind } from '../../generated/operations.js';
import { exactMoney } from '../../shared/format/money.js';
import { rate, spread } from '../../shared/format/rate.js';
import { unbroken } from '../../shared/format/unbroken.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { tenorInWords } from '../price.js';
import { CostTable } from './CostTable.js';
import type { OfferOption } from './productType.js';

interface Props {
  readonly option: OfferOption;
  readonly pricing: PricingKind;
}

/** One tier: why this price, how the rate is built, the limit to the yuan, and the cost line by line. */
export function OfferTier({ option, pricing }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <div className="panel tier">
      <h3>{localized(option.tierLabel)}</h3>
      <p>
        {option.shareBp !== null &&
          `${t('offer.share')} ${t('offer.upTo', { amount: rate(option.shareBp) })}`}
        {option.rate && `${t(`product.rate.${pricing}`)} ${unbroken(rateInWords(t, option.rate))}`}
        {option.limit !== null && (
          <>
            {' · '}
            {t(`offer.limit.${pricing}`)} {exactMoney(option.limit, language)}
          </>
        )}
      </p>
      {option.cost && <CostTable cost={option.cost} />}
    </div>
  );
}

/** How a rate is built: over the LPR of a date, from a daily rate, or as it stands. */
function rateInWords(t: TFunction, offered: NonNullable<OfferOption['rate']>): string {
  const { annualBp, lprBase, lprBp, lprDate, spreadBp, dailyBp } = offered;
  if (lprBase !== null && lprBp !== null && lprDate !== null && spreadBp !== null) {
    return t('product.rateOver', {
      rate: rate(annualBp),
      tenor: tenorInWords(t, lprBase),
      date: lprDate,
      lpr: rate(lprBp),
      spread: spread(spreadBp),
    });
  }
  if (dailyBp !== null) return t('product.rateDaily', { rate: rate(annualBp), daily: rate(dailyBp) });
  return rate(annualBp);
}
