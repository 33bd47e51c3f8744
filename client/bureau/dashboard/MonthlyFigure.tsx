import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { columnFigure, summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { ColumnChart } from './ColumnChart.js';
import { Corrections } from './Corrections.js';
import { FigureFrame } from './FigureFrame.js';
import { FigureTable } from './FigureTable.js';
import type { Figures } from './figuresTypes.js';
import { monthColumns } from './monthColumns.js';
import { knownMonths, periodName, periodParts, yearBefore } from './period.js';
import { columnsPanel } from './picturePanels.js';
import { RowsLink } from './RowsLink.js';
import type { FiguresBefore } from './usePreviousYear.js';

interface Props {
  readonly figures: Figures;
  /** The year before, where it is there. */
  readonly before: FiguresBefore | undefined;
}

/**
 * The registered amount by month of the period's year, with what is known of the same months of the year before as
 * outlines. There is no line of a target: none was published for pledges.
 */
export function MonthlyFigure({ figures, before }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, period } = figures;
  const year = periodParts(period.code)?.year ?? period.code;
  const title =
    patents.known === 'NONE' || patents.amount === null
      ? t('dashboard.nothingKnown')
      : t('dashboard.monthlyTitle', {
          period: periodName(period.code, t),
          amount: summedMoney(patents.amount, language),
          enterprises: patents.enterprises,
        });
  const monthsBefore = before?.patentPledge.byMonth ?? [];
  const compared = knownMonths(monthsBefore).length > 0;
  const amountsBefore = new Map(monthsBefore.map(({ month, amount }) => [month, amount]));
  const amounts = monthColumns(figures, before, 'amount', t);
  const notes = before ? [outlinesNote(before.patentPledge.byMonth, t)] : [];
  const figureOf = (yuan: string | null | undefined) =>
    yuan === null || yuan === undefined ? t('dashboard.missing') : columnFigure(yuan, language);
  return (
    <FigureFrame
      title={title}
      subtitle={t('dashboard.monthlySubtitle', { year })}
      figures={figures}
      definition={localized(patents.definition)}
      chart={<ColumnChart columns={amounts} />}
      picture={{
        name: 'pledges-by-month',
        notes,
        panels: [columnsPanel(amounts, t('dashboard.missing'), language)],
      }}
      table={
        <FigureTable
          caption={title}
          names={t('dashboard.by.month')}
          columns={[
            { head: t('dashboard.column.amount'), number: true },
            ...(compared ? [{ head: t('dashboard.column.before'), number: true }] : []),
            { head: t('dashboard.column.enterprises'), number: true },
            { head: t('dashboard.column.rows') },
          ]}
          lines={patents.byMonth.map(({ month, amount, enterprises, known }) => ({
            key: month,
            name: <span className="rows__date">{periodName(month, t)}</span>,
            cells: [
              figureOf(amount),
              ...(compared ? [figureOf(amountsBefore.get(yearBefore(month)))] : []),
              enterprises ?? t('dashboard.missing'),
              known !== 'NONE' && inPeriod(month, figures) && (
                <RowsLink kind="PATENT" by="month" value={month} name={periodName(month, t)} />
              ),
            ],
          }))}
        />
      }
    >
      <Corrections corrections={patents.corrections} />
      <p className="hint">{[...notes, t('dashboard.rounding')].join(' ')}</p>
    </FigureFrame>
  );
}

/** What the outlines are, and of which months there is none. */
function outlinesNote(months: FiguresBefore['patentPledge']['byMonth'], t: TFunction): string {
  const known = knownMonths(months);
  const [first] = known;
  if (first === undefined) return t('dashboard.noBefore');
  if (known.length === months.length) return t('dashboard.allBefore');
  const ends = { from: periodName(first, t), through: periodName(known.at(-1) ?? first, t) };
  return t(known.length === 1 ? 'dashboard.oneBefore' : 'dashboard.someBefore', ends);
}

function inPeriod(month: string, { period }: Figures): boolean {
  return period.from.slice(0, 7) <= month && month <= period.through.slice(0, 7);
}
