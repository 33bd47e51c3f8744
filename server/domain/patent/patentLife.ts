import { calendarDate, lastCalendarDate, partsOf, type CalendarDate } from '../calendar/date.js';
import { addMonths, monthsBetween } from '../calendar/months.js';
import type { PatentKind } from '../../../schema/generated/facts.js';

/** Years from the filing date, 专利法 (2020) article 42. */
const lifeYears: Readonly<Record<PatentKind, number>> = { invention: 20, utilityModel: 10, design: 15 };

/** Designs filed before the 2020 amendment came into force on this day keep the former term. */
const longerDesignTermFrom = calendarDate('2021-06-01');
const formerDesignYears = 10;

/**
 * Years that a patent lasts, counted from its filing date (专利法 article 42): invention 20, utility model
 * 10, design 15, and 10 for a design filed before 2021-06-01.
 */
export function patentLifeYears(kind: PatentKind, filed: CalendarDate): number {
  return kind === 'design' && filed < longerDesignTermFrom ? formerDesignYears : lifeYears[kind];
}

/**
 * The day on which a patent's term is over (期满终止日): the filing date plus its years. The day before is
 * the last day of protection (专利审查指南 part 5, chapter 9, section 2.1). No date lies beyond 9999-12-31, so
 * a term that would end later ends there.
 */
export function patentExpiry(kind: PatentKind, filed: CalendarDate): CalendarDate {
  const years = patentLifeYears(kind, filed);
  return partsOf(filed).year + years > 9999 ? lastCalendarDate : addMonths(filed, years * 12);
}

/**
 * Whole months of protection left on a date: the largest n with date + n months ≤ expiry; negative once the
 * term is over.
 */
export function patentRemainingMonths(expiry: CalendarDate, asOf: CalendarDate): number {
  return monthsBetween(asOf, expiry);
}
