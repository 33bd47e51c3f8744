import calendar from '../../../schema/reference/calendar.json' with { type: 'json' };
import { addDays, calendarDate, weekday, type CalendarDate } from './date.js';

/** A date found by counting working days; provisional when a day outside the loaded notices was counted. */
export interface WorkingDayDate {
  readonly date: CalendarDate;
  readonly provisional: boolean;
}

/** A number of working days; provisional when a day outside the loaded notices was counted. */
export interface WorkingDayCount {
  readonly days: number;
  readonly provisional: boolean;
}

/** The first and the last date for which the State Council's holiday notices are loaded. */
export const calendarLoadedFrom = calendarDate(calendar.loadedFrom);
export const calendarLoadedThrough = calendarDate(calendar.loadedThrough);

const holidays = new Set(calendar.years.flatMap(({ holidays: periods }) => periods.flatMap(datesOf)));
const makeUpDays = new Set(
  calendar.years.flatMap(({ makeUpWorkingDays }) => makeUpWorkingDays.map(calendarDate)),
);

/**
 * Whether a date is a working day in mainland China: Monday to Friday, less public holidays, plus the
 * make-up days of the State Council's yearly notices (`schema/reference/calendar.json`). Outside the loaded
 * notices only the weekday is known.
 */
export function isWorkingDay(date: CalendarDate): boolean {
  if (makeUpDays.has(date)) return true;
  return weekday(date) <= 5 && !holidays.has(date);
}

/**
 * The n-th working day after `date` (before it when n is negative); the date itself is not counted, and 0
 * gives it back. Throws a RangeError when n is no integer or no such date exists.
 */
export function addWorkingDays(date: CalendarDate, n: number): WorkingDayDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}.`);
  const step = n < 0 ? -1 : 1;
  let reached = date;
  let provisional = false;
  for (let left = Math.abs(n); left > 0;) {
    reached = addDays(reached, step);
    provisional ||= !isLoaded(reached);
    if (isWorkingDay(reached)) left -= 1;
  }
  return { date: reached, provisional };
}

/**
 * Working days after `from` up to and including `to`: what a clock started on `from` shows on `to`.
 * 0 when `to` is not later than `from`.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): WorkingDayCount {
  let days = 0;
  let provisional = false;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    provisional ||= !isLoaded(date);
    if (isWorkingDay(date)) days += 1;
  }
  return { days, provisional };
}

function isLoaded(date: CalendarDate): boolean {
  return date >= calendarLoadedFrom && date <= calendarLoadedThrough;
}

function datesOf(period: { readonly from: string; readonly to: string }): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = calendarDate(period.from); date <= period.to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
