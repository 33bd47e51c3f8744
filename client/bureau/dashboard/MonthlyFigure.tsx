import { useTranslation } from 'react-i18next';
import { columnFigure, summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { ColumnChart } from './ColumnChart.js';
import { Corrections } from './Corrections.js';
import { FigureFrame } from './FigureFrame.js';
import type { Figures } from './figuresTypes.js';
import { partName, periodName, periodParts } from './period.js';
import { RowsLink } from './RowsLink.js';

/** The registered amount by month of the period's year, and from the beginning of the year. */
export function MonthlyFigure({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, period } = figures;
  const year = periodParts(period.code)?.year ?? period.code;
  const title =
    patents.known === 'NONE' || patents.amount === null
      ? t('dashboard.nothing')
      : t('dashboard.monthlyTitle', {
          period: periodName(period.code, t),
          amount: summedMoney(patents.amount, language),
          enterprises: patents.enterprises,
        });
  const columns = (of: 'amount' | 'cumulative') =>
    patents.byMonth.map((month) => ({
      key: month.month,
      label: partName(month.month, t),
      amount: month[of],
      part: month.known === 'PART',
      outside: !inPeriod(month.month, figures),
    }));
  const figureOf = (yuan: string | null) =>
    yuan === null ? t('dashboard.missing') : columnFigure(yuan, language);
  return (
    <FigureFrame
      title={title}
      subtitle={t('dashboard.monthlySubtitle', { year })}
      figures={figures}
      definition={localized(patents.definition)}
      chart={
        <>
          <ColumnChart columns={columns('amount')} />
          <p className="hint">{t('dashboard.cumulative')}</p>
          <ColumnChart columns={columns('cumulative')} />
        </>
      }
      table={
        <table className="work-table work-table--blocks">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.by.month')}</th>
              <th scope="col" className="number">
                {t('dashboard.column.amount')}
              </th>
              <th scope="col" className="number">
                {t('dashboard.column.cumulative')}
              </th>
              <th scope="col" className="number">
                {t('dashboard.column.enterprises')}
              </th>
              <th scope="col">{t('dashboard.column.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {patents.byMonth.map(({ month, amount, cumulative, enterprises, known }) => (
              <tr key={month}>
                <th scope="row">{periodName(month, t)}</th>
                <td className="number" data-column={t('dashboard.column.amount')}>
                  {figureOf(amount)}
                </td>
                <td className="number" data-column={t('dashboard.column.cumulative')}>
                  {figureOf(cumulative)}
                </td>
                <td className="number" data-column={t('dashboard.column.enterprises')}>
                  {enterprises ?? t('dashboard.missing')}
                </td>
                <td>
                  {known !== 'NONE' && inPeriod(month, figures) && (
                    <RowsLink kind="PATENT" by="month" value={month} name={periodName(month, t)} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <Corrections corrections={patents.corrections} />
      <p className="hint">{t('dashboard.rounding')}</p>
    </FigureFrame>
  );
}

function inPeriod(month: string, { period }: Figures): boolean {
  return period.from.slice(0, 7) <= month && month <= period.through.slice(0, 7);
}
