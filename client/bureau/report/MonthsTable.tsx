import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { Figures } from '../dashboard/figuresTypes.js';
import { partName } from '../dashboard/period.js';
import { NoteLink } from './NoteLink.js';
import { reportFigure } from './reportFigure.js';
import { ReportTable } from './ReportTable.js';

/** The months of the year up to the report's. */
export function MonthsTable({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { patentPledge: patents, period } = figures;
  const shown = (yuan: string | null) =>
    yuan === null ? t('dashboard.missing') : reportFigure(yuan, language);
  return (
    <ReportTable
      title={t('report.table.months', { year: period.code.slice(0, 4) })}
      unit={t('report.unit')}
      names={t('report.month')}
      columns={[
        {
          key: 'amount',
          head: t('report.amount'),
          note: <NoteLink code="amount" />,
        },
        {
          key: 'enterprises',
          head: t('report.enterprises'),
          note: <NoteLink code="enterprises" />,
        },
        { key: 'cumulative', head: t('report.cumulative') },
        { key: 'cumulativeEnterprises', head: t('report.cumulativeEnterprises') },
      ]}
      lines={patents.byMonth
        .filter(({ month }) => month <= period.code)
        .map(({ month, amount, enterprises, cumulative, cumulativeEnterprises }) => ({
          key: month,
          name: partName(month, t),
          cells: [
            shown(amount),
            enterprises ?? t('dashboard.missing'),
            shown(cumulative),
            cumulativeEnterprises ?? t('dashboard.missing'),
          ],
        }))}
    />
  );
}
