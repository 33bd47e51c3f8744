import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, isoDate, readDay } from '../../server/rules/calendar.js';
import { parseDate } from '../../server/rules/index.js';

const DAY = 86_400_000;
const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

describe('calendar dates', () => {
  it('count days as the proleptic Gregorian calendar does', () => {
    fc.assert(
      fc.property(date, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const day = Math.floor(instant.getTime() / DAY);
        expect(readDay(iso)).toBe(day);
        expect(isoDate(day)).toBe(iso);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay in the month wanted when months are added, on the same day or the month’s last', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (instant, months) => {
        const start = Math.floor(instant.getTime() / DAY);
        const [year = 0, month = 0, day = 0] = isoDate(start).split('-').map(Number);
        const index = year * 12 + month - 1 + months;
        fc.pre(index >= 12 && index < 120_000);
        const [newYear = 0, newMonth = 0, newDay = 0] = isoDate(addMonths(start, months))
          .split('-')
          .map(Number);
        expect(newYear * 12 + newMonth - 1).toBe(index);
        const isLastDay = isoDate(addMonths(start, months) + 1).endsWith('-01');
        expect(newDay === day || (newDay < day && isLastDay)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are refused with a place and with words in both languages', () => {
    const read = parseDate('2025-02-29', '/from');
    expect(read).toMatchObject({ ok: false, fault: { code: 'INVALID_DATE', path: '/from' } });
    expect(read.ok ? '' : read.fault.message.zh).toContain('2025-02-29');
    expect(read.ok ? '' : read.fault.message.en).toContain('2025-02-29');
  });
});
