import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../../server/rules/index.js';

const exact = (text: string): Exact => {
  const value = Exact.fromText(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
};

/** A decimal string with up to twelve decimals, and itself as an integer of 10^-12. */
const decimal = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat(12)).map(([digits, scale]) => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale);
  return {
    text: `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
    scaled: digits * 10n ** BigInt(12 - scale),
  };
});

describe('exact numbers', () => {
  it('add, subtract and compare as integers of the smallest part do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [exact(a.text), exact(b.text)];
        const parts = (value: Exact): string => value.shiftedBy(12).toString();
        expect(parts(left.plus(right))).toBe(String(a.scaled + b.scaled));
        expect(parts(left.minus(right))).toBe(String(a.scaled - b.scaled));
        expect(left.times(right).shiftedBy(24).toString()).toBe(String(a.scaled * b.scaled));
        expect(Math.sign(left.compare(right))).toBe(a.scaled < b.scaled ? -1 : a.scaled > b.scaled ? 1 : 0);
      }),
    );
  });

  it('take a JSON number for the shortest decimal of its double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(Exact.fromNumber(value)?.toString())).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('read back what they write', () => {
    fc.assert(
      fc.property(decimal, ({ text }) => {
        const value = exact(text);
        expect(exact(value.toString()).compare(value)).toBe(0);
      }),
    );
  });

  it.each([Infinity, -Infinity, NaN])('refuse %p', (value) => {
    expect(Exact.fromNumber(value)).toBeUndefined();
  });

  it.each(['', '-', '+1', '01', '-01', '1.', '.5', '1e3', '0x1', ' 1', '1\n', '１', '1,000'])(
    'refuse the text %j',
    (text) => {
      expect(Exact.fromText(text)).toBeUndefined();
    },
  );

  it('refuse more decimals than allowed, even zeros', () => {
    expect(Exact.fromText('1.50', 2)?.toString()).toBe('1.5');
    expect(Exact.fromText('1.500', 2)).toBeUndefined();
  });

  it.each([
    ['2.9', 2n],
    ['-2.1', -3n],
    ['-2.0', -2n],
    ['-0.5', -1n],
    ['0.00', 0n],
  ])('floor %s to %s', (text, floor) => {
    expect(exact(text).floor()).toBe(floor);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['1.0049', 2, '1'],
    ['0.995', 2, '1'],
    ['7', 2, '7'],
  ])('round %s to %i decimals as %s', (text, places, rounded) => {
    expect(exact(text).rounded(places).toString()).toBe(rounded);
  });

  it('read fen as yuan and write as many decimals as asked for', () => {
    expect(Exact.fromFen(123n).toString()).toBe('1.23');
    expect(Exact.fromFen(-5n).toFixed(2)).toBe('-0.05');
    expect(Exact.fromFen(500n).toFixed(2)).toBe('5.00');
    expect(exact('-0.00').toString()).toBe('0');
  });

  it('know whole numbers and signs', () => {
    expect(exact('3.00').isInteger()).toBe(true);
    expect(exact('3.01').isInteger()).toBe(false);
    expect(exact('-0.0').isNegative()).toBe(false);
    expect(exact('-2.5').abs().toString()).toBe('2.5');
  });
});
