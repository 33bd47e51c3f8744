import { dateOf, daysInMonth, partsOf, type CalendarDate } from './date.js';

/**
 * The date `months` later (earlier when negative); a day that the month lacks becomes its last day:
 * 2024-01-31 plus one month is 2024-02-29. Throws a RangeError beyond the years 0001–9999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/**
 * Whole months from `start` to `date`: the largest n with start + n months ≤ date, negative when `date` is
 * the earlier one. From 2024-01-31 to 2024-02-29 it is 1, by the month-end rule of `addMonths`.
 */
export function monthsBetween(start: CalendarDate, date: CalendarDate): number {
  const [from, to] = [partsOf(start), partsOf(date)];
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  const dayReached = Math.min(from.day, daysInMonth(to.year, to.month)) <= to.day;
  return dayReached ? months : months - 1;
}
