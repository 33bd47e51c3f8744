import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../shared/format/date.js';
import { columnFigure, summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { FigureFrame } from './FigureFrame.js';
import { FigureTable } from './FigureTable.js';
import type { Figures } from './figuresTypes.js';
import { LineChart } from './line/LineChart.js';
import { monthColumns } from './monthColumns.js';
import { periodName } from './period.js';
import { lineOf } from './picturePanels.js';

/**
 * The registered amount from the beginning of the period's year, month by month as a line. There is no line of a
 * target: none was published for pledges.
 */
export function CumulativeFigure({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, definitions, coverage, period } = figures;
  const { byMonth } = patents;
  const year = period.code.slice(0, 4);
  const line = useMemo(
    () => lineOf(monthColumns(figures, undefined, 'cumulative', t), t('dashboard.missing'), language),
    [figures, t, language],
  );
  const reached = byMonth.findLast(
    ({ month, cumulative }) => month <= period.through.slice(0, 7) && cumulative !== null,
  );
  const lastDay = coverage.registeredThrough < figures.asOf ? coverage.registeredThrough : figures.asOf;
  const title =
    reached === undefined || reached.cumulative === null
      ? t('dashboard.nothingKnown')
      : t('dashboard.cumulativeTitle', {
          until:
            reached.known === 'PART' && lastDay.startsWith(reached.month)
              ? date(lastDay, language)
              : periodName(reached.month, t),
          amount: summedMoney(reached.cumulative, language),
          enterprises: reached.cumulativeEnterprises,
        });
  const notes = [
    ...(coverage.registeredFrom > `${year}-01-01` && reached
      ? [t('dashboard.cumulativeFrom', { from: coverage.registeredFrom })]
      : []),
    ...(byMonth.some(({ known }) => known === 'PART') ? [t('dashboard.partPoint')] : []),
    t('dashboard.noTarget'),
  ];
  return (
    <FigureFrame
      title={title}
      subtitle={t('dashboard.cumulativeSubtitle', { year })}
      figures={figures}
      definition={`${localized(patents.definition)} ${localized(definitions.enterprises)}`}
      chart={<LineChart line={line} />}
      picture={{ name: 'pledges-cumulative', notes, panels: [{ kind: 'line', line }] }}
      table={
        <FigureTable
          caption={title}
          names={t('dashboard.by.month')}
          columns={[
            { head: t('dashboard.column.cumulative'), number: true },
            { head: t('dashboard.column.cumulativeEnterprises'), number: true },
          ]}
          lines={byMonth.map(({ month, cumulative, cumulativeEnterprises }) => ({
            key: month,
            name: <span className="rows__date">{periodName(month, t)}</span>,
            cells: [
              cumulative === null ? t('dashboard.missing') : columnFigure(cumulative, language),
              cumulativeEnterprises ?? t('dashboard.missing'),
            ],
          }))}
        />
      }
    >
      <p className="hint">{notes.join(' ')}</p>
    </FigureFrame>
  );
}
