import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { Indicator } from './indicators.js';
import { NoteLink } from './NoteLink.js';
import { reportFigure } from './reportFigure.js';
import { ReportTable } from './ReportTable.js';

interface Props {
  readonly lines: readonly Indicator[];
  readonly year: string;
  /** First day of the ledger: sums from January begin there where it is later. */
  readonly ledgerFrom: string;
}

/** The main figures: of the month, from the beginning of the year, of the same month a year before, and the change. */
export function IndicatorTable({ lines, year, ledgerFrom }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = ({ unit }: Indicator, value: string | null) => {
    if (value === null) return t('dashboard.missing');
    return unit === 'money' ? reportFigure(value, language) : value;
  };
  const cumulative =
    ledgerFrom > `${year}-01-01` ? t('report.fromLedger', { date: ledgerFrom }) : t('report.fromJanuary');
  return (
    <ReportTable
      title={t('report.table.main')}
      unit={t('report.unit')}
      names={t('report.indicator')}
      columns={[
        { key: 'month', head: t('report.thisMonth') },
        { key: 'cumulative', head: cumulative },
        { key: 'before', head: t('report.monthBefore') },
        {
          key: 'change',
          head: t('report.change'),
          note: <NoteLink code="change" />,
        },
      ]}
      lines={lines.map((line) => ({
        key: line.code,
        name: (
          <>
            {t(`report.line.${line.code}`)} <NoteLink code={line.note} />
          </>
        ),
        cells: [
          shown(line, line.month),
          shown(line, line.fromJanuary),
          shown(line, line.before),
          line.change ?? '—',
        ],
      }))}
    />
  );
}
