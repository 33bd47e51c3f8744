import { useTranslation } from 'react-i18next';
import { exactMoney, figureOf } from '../../shared/format/money.js';
import { rate } from '../../shared/format/rate.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import type { OfferOption } from './productType.js';

/** The cost line by line to the fen, with its total, the all-in rate and the method; may be folded. */
export function CostTable({ cost }: { readonly cost: NonNullable<OfferOption['cost']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <details open className="cost">
      <summary>{t('product.lines')}</summary>
      <table>
        <caption>
          {t('product.linesFor', {
            amount: exactMoney(cost.amount, language),
            term: cost.termMonths,
            months: cost.monthsCovered,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('product.line')}</th>
            <th scope="col" className="number">
              {t('product.amountColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cost.lines.map(({ kind, label, amount, source }) => (
            <tr key={`${kind}-${label.zh}`}>
              <th scope="row">
                {localized(label)}
                {source && <span className="source-line">{localized(source.title)}</span>}
              </th>
              <td className="number">{figureOf(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('product.sum')}</th>
            <td className="number">{figureOf(cost.total)}</td>
          </tr>
          <tr>
            <th scope="row">{t('offer.allIn')}</th>
            <td className="number">{rate(cost.allInRateBp)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="hint">
        {cost.amountAssumed && `${t('product.amountAssumed')} `}
        {cost.termAssumed && `${t('product.termAssumed')} `}
        {localized(cost.method)}
      </p>
    </details>
  );
}
