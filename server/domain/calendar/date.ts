import type { CalendarDate } from '../../rules/index.js';
import { accepted, quoted, refused, type Result } from '../result.js';

/**
 * A business date: an ISO calendar date `YYYY-MM-DD` from 0001-01-01 to 9999-12-31, meant in Asia/Shanghai; the
 * very type that the rules evaluate as of. As text it sorts and compares in order of time.
 */
export type { CalendarDate };

const millisecondsADay = 86_400_000;
const formLength = 10;
/** The sign 0; the others follow it. */
const zero = 48;
const dateForm = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Reads an ISO calendar date; refuses another form and days that do not exist with `DATE_INVALID`. */
export function parseCalendarDate(text: string): Result<CalendarDate, 'DATE_INVALID'> {
  if (isCalendarDate(text)) return accepted(text);
  return refused(
    'DATE_INVALID',
    `日期“${quoted(text)}”不存在或写法不对。请写成年-月-日，如 2024-02-29。`,
    `The date "${quoted(text)}" does not exist or is not in the form year-month-day. Write it like 2024-02-29.`,
  );
}

/** Whether a text is an existing calendar date in ISO form, year 0001 or later. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!dateForm.test(text)) return false;
  const { year, month, day } = numbersIn(text);
  return isDate(year, month, day);
}

function isDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Asserts a date that is known to be one (reference data, facts checked at the border).
 * Throws a RangeError otherwise: such a text is a defect of the data, not an answer of a person.
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}.`);
  return text;
}

/** The last date there is, 9999-12-31. */
export const lastCalendarDate = calendarDate('9999-12-31');

/** Builds a date from year, month (1–12) and day. Throws a RangeError when there is no such date. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const text = `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
  // Numbers in their ranges give this length when they are whole: there is nothing to be read again.
  const isWhole = text.length === formLength;
  return isWhole && isDate(year, month, day) ? (text as CalendarDate) : calendarDate(text);
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: CalendarDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return numbersIn(date);
}

/** The date `days` later (earlier when negative). Throws a RangeError beyond the years 0001–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const shifted = new Date((epochDay(date) + days) * millisecondsADay);
  if (Number.isNaN(shifted.getTime())) throw new RangeError(`No date lies ${days} days from ${date}.`);
  return dateOf(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate());
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday(date: CalendarDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

function epochDay(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
}

function pad2(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}

/** The numbers of a text in the form of a date. */
function numbersIn(text: string) {
  return {
    year: twoDigits(text, 0) * 100 + twoDigits(text, 2),
    month: twoDigits(text, 5),
    day: twoDigits(text, 8),
  };
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
