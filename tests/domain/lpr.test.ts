import { describe, expect, it } from '@jest/globals';
import { annualRate, calendarDate, isCalendarDate, lprAt, lprTable } from '../../server/domain/index.js';
import { refusalOf, valueOf } from './accepted.js';

const at = (base: '1Y' | '5Y', date: string) => lprAt(lprTable, base, calendarDate(date));

describe('the loan prime rate', () => {
  it.each([
    ['1Y', '2022-08-22', 365],
    ['1Y', '2024-10-20', 335],
    ['1Y', '2024-10-21', 310],
    ['5Y', '2024-02-19', 420],
    ['5Y', '2024-02-20', 395],
    ['1Y', '2026-11-24', 300],
    ['5Y', '2026-11-24', 350],
  ] as const)('of %s on %s is %d bp', (base, date, rate) => {
    expect(valueOf(at(base, date)).rate).toBe(rate);
  });

  it('is refused before the first value of the table', () => {
    const { code, message } = refusalOf(at('1Y', '2022-08-21'));
    expect(code).toBe('LPR_NOT_LOADED');
    expect(message.en).toContain('2022-08-22');
  });

  it('carries a note from the 46th day past the last loaded fixing on', () => {
    expect(valueOf(at('1Y', '2026-10-04')).note).toBeNull();
    expect(valueOf(at('1Y', '2026-10-05')).note?.zh).toContain('2026-08-20');
  });

  it('plus a spread is the annual rate, with the fixing that it stands on', () => {
    const price = { tenor: '1Y', spread: 30 } as const;
    expect(valueOf(annualRate(lprTable, price, calendarDate('2025-06-01')))).toMatchObject({
      rate: 330,
      spread: 30,
      tenor: '1Y',
      lpr: { rate: 300, since: '2025-05-20', loadedThrough: '2026-08-20', note: null },
    });
    expect(refusalOf(annualRate(lprTable, price, calendarDate('2020-01-01'))).code).toBe('LPR_NOT_LOADED');
  });

  it('has a table of dates in order, none after the last fixing looked at', () => {
    const starts = lprTable.changes.map(({ from }) => from);
    expect(starts.every(isCalendarDate)).toBe(true);
    expect(starts).toEqual([...new Set(starts)].sort());
    expect(starts.every((date) => date <= lprTable.loadedThrough)).toBe(true);
  });
});
