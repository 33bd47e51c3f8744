import type { FinanceRow } from '../../../schema/generated/facts.js';
import { partsOf, type CalendarDate } from '../calendar/date.js';
import type { Members } from './members.js';

/** Up to and including this day of the year last year's accounts may still be on their way (month-day). */
const accountsDueBy = '05-31';

/**
 * The fiscal year that "last year" stands for: the year before the as-of date; up to and including 31 May,
 * where its row is absent, the year before that. Unknown when the row sought is absent too, or when a row
 * without a year might be it. A year has one row; should it have two, the last one counts.
 */
export function lastFiscalYear(finances: Members<FinanceRow>, asOf: CalendarDate): number | undefined {
  if (finances === undefined) return undefined;
  const lastYear = partsOf(asOf).year - 1;
  if (hasRow(finances, lastYear)) return lastYear;
  const mayFallBack = asOf.slice(5) <= accountsDueBy && finances.every(({ year }) => year !== undefined);
  return mayFallBack && hasRow(finances, lastYear - 1) ? lastYear - 1 : undefined;
}

/** The fiscal year that a question about "last year" writes its answer to: the one in use, else the year before. */
export function fiscalYearToAsk(finances: Members<FinanceRow>, asOf: CalendarDate): number {
  return lastFiscalYear(finances, asOf) ?? partsOf(asOf).year - 1;
}

/** The row of a fiscal year; undefined when it, or the year, is not known. */
export function rowOfYear(finances: Members<FinanceRow>, year: number | undefined): FinanceRow | undefined {
  return year === undefined ? undefined : finances?.findLast((row) => row.year === year);
}

function hasRow(finances: readonly FinanceRow[], year: number): boolean {
  return finances.some((row) => row.year === year);
}
