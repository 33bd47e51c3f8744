import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  calendarDate,
  calendarLoadedThrough,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  isWorkingDay,
  monthsBetween,
  parseCalendarDate,
  weekday,
  workingDaysBetween,
  type CalendarDate,
} from '../../server/domain/index.js';
import { refusalOf } from './accepted.js';

const dates = (from: string, to: string): fc.Arbitrary<CalendarDate> => {
  const first = calendarDate(from);
  return fc.nat(daysBetween(first, calendarDate(to))).map((days) => addDays(first, days));
};

describe('calendar dates', () => {
  it.each(['0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '0000-12-31',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00',
    '+02024-01-01',
  ])('%s is refused', (text) => {
    expect(refusalOf(parseCalendarDate(text)).code).toBe('DATE_INVALID');
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('count days across leap years and back', () => {
    expect(addDays(calendarDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(calendarDate('2024-03-01'), -1)).toBe('2024-02-29');
    expect(daysBetween(calendarDate('2026-11-24'), calendarDate('2027-04-17'))).toBe(144);
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('know their weekday', () => {
    expect(weekday(calendarDate('2026-11-24'))).toBe(2);
    expect(weekday(calendarDate('1969-12-28'))).toBe(7);
  });
});

describe('months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-24', 2, '2027-01-24'],
    ['2026-01-31', -1, '2025-12-31'],
  ])('from %s, %d month(s) on is %s', (start, months, end) => {
    expect(addMonths(calendarDate(start), months)).toBe(end);
  });

  it('have the days of the Gregorian calendar', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([1, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 31]);
  });

  it('between two dates are the largest number that, added to the first, does not pass the second', () => {
    fc.assert(
      fc.property(dates('1900-01-01', '2100-12-31'), dates('1900-01-01', '2100-12-31'), (start, date) => {
        const months = monthsBetween(start, date);
        expect(addMonths(start, months) <= date).toBe(true);
        expect(addMonths(start, months + 1) > date).toBe(true);
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['2024-02-04', true],
    ['2024-02-09', true],
    ['2024-02-12', false],
    ['2025-01-01', false],
    ['2025-01-26', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-01-04', true],
    ['2026-02-16', false],
    ['2026-10-10', true],
    ['2026-11-24', true],
    ['2026-11-28', false],
  ])('%s: %s', (date, working) => {
    expect(isWorkingDay(calendarDate(date))).toBe(working);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of %d number %d', (year, count) => {
    const lastYear = calendarDate(`${year - 1}-12-31`);
    expect(workingDaysBetween(lastYear, calendarDate(`${year}-12-31`))).toEqual({
      days: count,
      provisional: false,
    });
  });

  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-11-24', 2, '2026-11-26'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-28'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2024-02-09', 1, '2024-02-18'],
  ])('from %s, %d on is %s', (start, n, end) => {
    expect(addWorkingDays(calendarDate(start), n)).toEqual({ date: end, provisional: false });
  });

  it('past the last loaded year are counted by weekday and said to be provisional', () => {
    expect(addWorkingDays(calendarDate('2026-12-31'), 1)).toEqual({ date: '2027-01-01', provisional: true });
    expect(addWorkingDays(calendarLoadedThrough, 0).provisional).toBe(false);
    expect(workingDaysBetween(calendarDate('2026-12-30'), calendarDate('2027-01-04'))).toEqual({
      days: 3,
      provisional: true,
    });
    expect(addWorkingDays(calendarDate('2024-01-02'), -2).provisional).toBe(true);
  });

  it('counted on are the same counted back', () => {
    fc.assert(
      fc.property(dates('2024-01-01', '2026-11-01'), fc.integer({ min: 1, max: 40 }), (start, n) => {
        const { date } = addWorkingDays(start, n);
        expect(isWorkingDay(date)).toBe(true);
        expect(workingDaysBetween(start, date).days).toBe(n);
      }),
    );
  });

  it('are whole', () => {
    expect(() => addWorkingDays(calendarDate('2026-11-24'), 1.5)).toThrow(RangeError);
  });
});
