import { useTranslation } from 'react-i18next';
import type { ProductPackagesQuery } from '../../../generated/operations.js';
import { exactMoney, figureOf } from '../../../shared/format/money.js';
import { rate } from '../../../shared/format/rate.js';
import { useLanguage, useLocalized } from '../../../shared/i18n/useLanguage.js';
import { OutcomeMark } from '../../../shared/outcome/OutcomeMark.js';

type Item = Extract<ProductPackagesQuery['packages'], { __typename: 'Packages' }>['items'][number];

interface Props {
  readonly item: Item;
  /** Whether the product has no other package, so that being the best says nothing. */
  readonly isOnly: boolean;
}

/** One package: outcome and cost of the whole, each party with its outcome and lines, shares of risk. */
export function PackageDetail({ item, isOnly }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { limit, amount, total, allInRateBp, aloneAllInRateBp } = item;
  const yuan = (value: string | null) =>
    value === null ? t('packages.pending') : exactMoney(value, language);
  const alone = aloneAllInRateBp === null ? '' : t('packages.alone', { rate: rate(aloneAllInRateBp) });
  const notes = [
    ...(item.required ? [t('packages.required')] : []),
    ...(item.best && !isOnly ? [t('packages.best')] : []),
  ];
  return (
    <article className="panel package">
      <h3>
        {localized(item.name)} <OutcomeMark outcome={item.outcome} />
      </h3>
      {notes.length > 0 && <p className="hint">{notes.join(' · ')}</p>}
      <dl className="offer-summary">
        <div>
          <dt>{t('packages.limit')}</dt>
          <dd>{yuan(limit)}</dd>
        </div>
        <div>
          <dt>{t('packages.allIn')}</dt>
          <dd>
            {allInRateBp === null ? t('packages.pending') : rate(allInRateBp)}
            {alone !== '' && <span className="source-line">{alone}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('packages.total')}</dt>
          <dd>{yuan(total)}</dd>
        </div>
      </dl>
      <div className="cost">
        <table>
          <caption>
            {amount === null
              ? t('packages.linesOpen')
              : t('packages.lines', { amount: exactMoney(amount, language) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('packages.leg')}</th>
              <th scope="col">{t('packages.outcome')}</th>
              <th scope="col" className="number">
                {t('packages.cost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {item.legs.map((leg) => (
              <tr key={leg.id}>
                <th scope="row">
                  {t(`packages.role.${leg.role}`)}
                  <span className="source-line">{localized(leg.name)}</span>
                </th>
                <td>
                  <OutcomeMark outcome={leg.outcome} />
                  {leg.decides && <strong> {t('packages.decides')}</strong>}
                  {leg.outcome !== 'ELIGIBLE' && <p className="hint">{localized(leg.headline)}</p>}
                </td>
                <td className="number">
                  {leg.lines.length === 0
                    ? '—'
                    : leg.lines.map((line) => (
                        <div key={line.label.zh}>
                          {localized(line.label)} {figureOf(line.amount)}
                        </div>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="package__risk">
          <caption>{t('packages.risk')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('packages.party')}</th>
              <th scope="col" className="number">
                {t('packages.share')}
              </th>
              <th scope="col" className="number">
                {t('packages.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {item.riskShares.map((share) => (
              <tr key={share.party.zh}>
                <th scope="row">{localized(share.party)}</th>
                <td className="number">{rate(share.shareBp)}</td>
                <td className="number">{share.amount === null ? '—' : figureOf(share.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}
