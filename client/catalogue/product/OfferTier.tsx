import { useTranslation } from 'react-i18next';
import type { ProductKind } from '../../generated/operations.js';
import { exactMoney } from '../../shared/format/money.js';
import { rate, spread } from '../../shared/format/rate.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { isInsurance, isLease } from '../../shared/offer/OfferSummary.js';
import { tenorInWords } from '../price.js';
import { CostTable } from './CostTable.js';
import type { OfferOption } from './productType.js';

interface Props {
  readonly option: OfferOption;
  readonly kind: ProductKind;
}

/** One tier: why this price, how the rate is built, the limit to the yuan, and the cost line by line. */
export function OfferTier({ option, kind }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { annualBp, lprBase, lprBp, lprDate, spreadBp } = option.rate;
  const built =
    lprBase !== null && lprBp !== null && lprDate !== null && spreadBp !== null
      ? t('product.rateOver', {
          rate: rate(annualBp),
          tenor: tenorInWords(t, lprBase),
          date: lprDate,
          lpr: rate(lprBp),
          spread: spread(spreadBp),
        })
      : rate(annualBp);
  return (
    <div className="panel tier">
      <h3>{localized(option.tierLabel)}</h3>
      <p>
        {t(rateLabel(kind))} {built}
        {option.limit !== null && (
          <>
            {' · '}
            {isInsurance(kind) ? t('offer.sum') : t('offer.limit')} {exactMoney(option.limit, language)}
          </>
        )}
      </p>
      {option.cost && <CostTable cost={option.cost} />}
    </div>
  );
}

function rateLabel(kind: ProductKind) {
  if (isInsurance(kind)) return 'product.premiumRate';
  return isLease(kind) ? 'product.internalRate' : 'product.annualRate';
}
