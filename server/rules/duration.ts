import { addMonths } from './calendar.js';

/** A span of whole months and days, both of one sign, counted from the as-of date. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const DURATION = /^(-?)P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?$/;

/** More than the calendar holds in days, so that a longer span is out of range whatever it is counted from. */
const LONGEST = 10_000_000;

const part = (digits: string | undefined): number => Math.min(Number(digits ?? 0), LONGEST);

/**
 * Reads a duration `-?P(nY)?(nM)?(nD)?` with at least one part.
 * @returns undefined for anything of another form
 */
export function readDuration(json: unknown): Duration | undefined {
  const match = typeof json === 'string' ? DURATION.exec(json) : null;
  if (!match) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  return { months: sign * (part(match[2]) * 12 + part(match[3])), days: sign * part(match[4]) };
}

/**
 * Adds a duration to a day: years and months first as one number of months, then the days.
 * @returns a day number that may lie outside the calendar of the language
 */
export const addDuration = (day: number, duration: Duration): number =>
  addMonths(day, duration.months) + duration.days;
