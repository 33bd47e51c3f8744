import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { date, moment } from '../../client/shared/format/date.js';
import { exactMoney, money, summedMoney } from '../../client/shared/format/money.js';
import { rate, spread } from '../../client/shared/format/rate.js';

/** A figure and its unit with spaces at which no line breaks. */
const together = (text: string) => text.replaceAll(' ', '\u00a0');

describe('money', () => {
  it.each([
    ['0.00', '0 元', 'CNY 0'],
    ['9999.99', '9,999.99 元', 'CNY 9,999.99'],
    ['10000.00', '1 万元', 'CNY 10,000'],
    ['99000.00', '9.90 万元', 'CNY 99,000'],
    ['3000000.00', '300 万元', 'CNY 3 million'],
    ['45384615.38', '4,538.46 万元', 'CNY 45.38 million'],
    ['5900000000.00', '59 亿元', 'CNY 5.90 billion'],
    ['-15000.00', '−1.50 万元', '−CNY 15,000'],
  ])('%s yuan reads %s and %s', (yuan, zh, en) => {
    expect(money(yuan, 'zh')).toBe(together(zh));
    expect(money(yuan, 'en')).toBe(together(en));
  });

  it('has two decimals in every unit where it is the sum of a ledger', () => {
    expect([summedMoney('5900000000.00', 'zh'), summedMoney('300.00', 'en')]).toEqual([
      together('59.00 亿元'),
      together('CNY 300.00'),
    ]);
  });

  it('keeps every fen on the detail page', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), (fen) => {
        const size = fen < 0n ? -fen : fen;
        const yuan = `${fen < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
        const shown = exactMoney(yuan, 'zh')
          .replace(/[,\s元]/g, '')
          .replace('−', '-');
        expect(shown).toBe(yuan);
      }),
    );
  });
});

describe('rates and dates', () => {
  it('shows rates with two decimals and spreads with their sign', () => {
    expect([rate(320), rate(5), rate(-60)]).toEqual(['3.20%', '0.05%', '−0.60%']);
    expect([spread(20), spread(-60), spread(0)]).toEqual(['+20 bp', '−60 bp', '+0 bp'].map(together));
  });

  it('writes dates as each language does', () => {
    expect(date('2026-11-04', 'zh')).toBe('2026年11月4日');
    expect(date('2026-11-04', 'en')).toBe('4 Nov 2026');
  });

  it('writes instants by Chinese time, to the minute', () => {
    const midnight = new Date('2026-11-03T16:00:59Z');
    expect(moment(midnight, 'zh')).toBe('2026年11月4日 00:00');
    expect(moment(midnight, 'en')).toBe('4 Nov 2026, 00:00');
  });
});
