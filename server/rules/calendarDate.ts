import { readDay } from './calendar.js';
import type { Result } from './fault.js';
import { refuse } from './fault.js';
import * as messages from './faultMessages.js';

declare const calendarDate: unique symbol;

/** A calendar date `YYYY-MM-DD`, 0001-01-01 to 9999-12-31, that is known to exist. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const isCalendarDate = (json: unknown): json is CalendarDate => readDay(json) !== undefined;

/**
 * Reads the date as of which a rule is evaluated.
 * @param path the JSON Pointer that a fault names
 * @returns the date, or `INVALID_DATE`
 */
export function parseDate(text: unknown, path = '/asOf'): Result<CalendarDate> {
  return isCalendarDate(text)
    ? { ok: true, value: text }
    : refuse('INVALID_DATE', path, messages.invalidDate(text));
}

/** The day number of a date that has been read. */
export const dayOf = (date: CalendarDate): number => readDay(date) ?? NaN;
