import type { TFunction } from 'i18next';
import type { Column } from './ColumnChart.js';
import type { Figures } from './figuresTypes.js';
import { partName, yearBefore } from './period.js';
import type { FiguresBefore } from './usePreviousYear.js';

/**
 * The columns of a year's months: the amount of each beside that of the same month a year before, or the amount from
 * the beginning of the year, alone. A month that the ledger does not know has no column.
 */
export function monthColumns(
  { patentPledge, period }: Figures,
  before: FiguresBefore | undefined,
  of: 'amount' | 'cumulative',
  t: TFunction,
): readonly Column[] {
  const earlier = new Map(before?.patentPledge.byMonth.map(({ month, amount }) => [month, amount]));
  const [from, through] = [period.from.slice(0, 7), period.through.slice(0, 7)];
  return patentPledge.byMonth.map((month) => ({
    key: month.month,
    label: partName(month.month, t),
    amount: month[of],
    before: of === 'amount' ? (earlier.get(yearBefore(month.month)) ?? null) : null,
    part: month.known === 'PART',
    outside: month.month < from || month.month > through,
  }));
}
