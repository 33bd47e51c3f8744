import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fen,
  fenFromYuan,
  roundHalfUp,
  shareOf,
  simpleInterest,
  yuanFromFen,
} from '../../server/domain/index.js';
import { refusalOf, valueOf } from './accepted.js';

describe('money at the border', () => {
  it.each([
    ['0', 0],
    ['0.01', 1],
    ['12.5', 1250],
    ['5000000.00', 500_000_000],
    ['-0.10', -10],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', -Number.MAX_SAFE_INTEGER],
  ])('reads %s yuan as %d fen', (yuan, amount) => {
    expect(valueOf(fenFromYuan(yuan))).toBe(amount);
  });

  it.each(['', '1.234', '01.00', '1.', '.5', '1e3', '+1', ' 1', '1,000', '--1', 'NaN'])(
    'refuses "%s"',
    (text) => {
      expect(refusalOf(fenFromYuan(text)).code).toBe('MONEY_FORMAT');
    },
  );

  it.each(['90071992547409.92', '-90071992547409.92', '9'.repeat(400)])(
    'refuses %s yuan as too large',
    (text) => {
      expect(refusalOf(fenFromYuan(text)).code).toBe('MONEY_TOO_LARGE');
    },
  );

  it('quotes a long text only in part', () => {
    expect(refusalOf(fenFromYuan('x'.repeat(100))).message.zh).toContain(`“${'x'.repeat(40)}…”`);
  });

  it('never gives negative zero', () => {
    expect(Object.is(valueOf(fenFromYuan('-0.00')), 0)).toBe(true);
  });

  it('writes every amount so that it reads back as the same', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(valueOf(fenFromYuan(yuanFromFen(fen(amount))))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it('refuses to brand a number that is no exact amount', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(2n ** 53n)).toThrow(RangeError);
  });
});

describe('rounding half up', () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, 0n],
    [-3n, 2n, -1n],
    [49n, 100n, 0n],
    [-51n, 100n, -1n],
    [7n, 7n, 1n],
  ])('rounds %d/%d to %d', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  it('never lies further than half from the exact value', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (n, d) => {
          const twiceError = 2n * (roundHalfUp(n, d) * d - n);
          expect(twiceError > -d && twiceError <= d).toBe(true);
        },
      ),
    );
  });

  it('refuses a denominator that is not positive', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe('shares and simple interest', () => {
  it('rounds half a fen up, once at the end', () => {
    expect(shareOf(fen(1), 5000)).toBe(1);
    expect(simpleInterest(fen(300_000_000), 330, 12)).toBe(9_900_000);
    expect(simpleInterest(fen(100), 100, 6)).toBe(1);
  });

  it('charges twelve months exactly what a year costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 13 }),
        fc.integer({ min: 0, max: 3600 }),
        (amount, rate) => {
          expect(simpleInterest(fen(amount), rate, 12)).toBe(shareOf(fen(amount), rate));
        },
      ),
    );
  });
});
