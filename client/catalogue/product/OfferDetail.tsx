import { useTranslation } from 'react-i18next';
import { date } from '../../shared/format/date.js';
import { exactMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { OfferSummary } from '../../shared/offer/OfferSummary.js';
import { OfferTier } from './OfferTier.js';
import type { ExplanationDetail, ProductDetail } from './productType.js';

interface Props {
  readonly product: ProductDetail;
  readonly item: ExplanationDetail['item'];
}

/** The indicative offer: the figures, every possible tier with its cost lines, fees spared, the earliest answer. */
export function OfferDetail({ product, item }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { offer } = item;
  if (!offer) return null;
  const provisional = offer.answerByProvisional ? t('product.provisional') : '';
  return (
    <section aria-labelledby="offer">
      <h2 id="offer">{t('product.offer')}</h2>
      <OfferSummary
        offer={offer}
        pricing={product.pricing}
        days={product.days}
        turnaroundWorkingDays={product.turnaroundWorkingDays}
      />
      {item.coversAmount === false && <p className="shortfall">{t('offer.amountShort')}</p>}
      {item.coversTerm === false && <p className="shortfall">{t('offer.termShort')}</p>}
      {offer.options.length > 1 && <p>{t('product.tiers')}</p>}
      {offer.options.map((option) => (
        <OfferTier key={option.tier} option={option} pricing={product.pricing} />
      ))}
      {offer.feesAvoided.length > 0 && (
        <>
          <h3>{t('product.avoided')}</h3>
          <ul>
            {offer.feesAvoided.map(({ label, amount }) => (
              <li key={label.zh}>
                {localized(label)} {exactMoney(amount, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">
        {t('product.answerBy', { date: date(offer.answerBy, language) })} {provisional}
      </p>
    </section>
  );
}
