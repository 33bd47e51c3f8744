import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { shareInPercent } from '../dashboard/changeInPercent.js';
import type { Figures, Part } from '../dashboard/figuresTypes.js';
import { periodName } from '../dashboard/period.js';
import type { Breakdown } from '../dashboard/useDashboardAddress.js';
import { NoteLink } from './NoteLink.js';
import { reportFigure } from './reportFigure.js';
import { ReportTable } from './ReportTable.js';

interface Props {
  readonly figures: Figures;
  readonly by: Exclude<Breakdown, 'month'>;
  /** The largest first. */
  readonly parts: readonly Part[];
}

/** The month's amount by bank, town or industry: the total first, then each part; nothing where nothing is registered. */
export function PartsTable({ figures, by, parts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, period } = figures;
  const { amount: total } = patents;
  if (total === null || parts.length === 0) return null;
  return (
    <ReportTable
      title={t(`report.table.${by}`, { month: periodName(period.code, t) })}
      unit={t('report.unit')}
      names={t(`report.names.${by}`)}
      columns={[
        {
          key: 'amount',
          head: t('report.amount'),
          note: <NoteLink code="amount" />,
        },
        {
          key: 'share',
          head: t('report.share'),
          note: <NoteLink code="share" />,
        },
        {
          key: 'enterprises',
          head: t('report.enterprises'),
          note: <NoteLink code="enterprises" />,
        },
      ]}
      lines={[
        {
          key: 'total',
          name: t('dashboard.total'),
          cells: [reportFigure(total, language), '100.0%', patents.enterprises],
        },
        ...parts.map(({ key, label, amount, enterprises }) => ({
          key,
          name: localized(label),
          part: true,
          cells: [reportFigure(amount, language), shareInPercent(amount, total), enterprises],
        })),
      ]}
    />
  );
}
