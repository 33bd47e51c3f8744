import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factDouble, nextDown, nextUp, thresholdDouble } from '../../server/rules/compile/comparable.js';
import { Exact } from '../../server/rules/index.js';
import { runs } from './generated/runs.js';

const exact = (text: string): Exact => {
  const number = Exact.fromText(text);
  if (!number) throw new Error(text);
  return number;
};

/** A decimal of so many digits, moved so many places to the right. */
const decimal = (digits: bigint, places: number): Exact => exact(String(digits)).shiftedBy(places);

const places = fc.integer({ min: -30, max: 30 });
const short = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), places)
  .map(([digits, moved]) => decimal(digits, moved));
/** How far beside a threshold a fact lies, as a share of it. */
const beside = fc
  .tuple(fc.bigInt({ min: -100n, max: 100n }), fc.integer({ min: -40, max: -1 }))
  .map(([digits, moved]) => decimal(digits, moved));

describe('numbers as comparable doubles', () => {
  it('stand to each other as the exact numbers do, however long and close the fact', () => {
    fc.assert(
      fc.property(short, beside, short, (threshold, share, other) => {
        const bound = thresholdDouble(threshold) ?? Number.NaN;
        for (const fact of [threshold.plus(threshold.times(share)), threshold.plus(share), other]) {
          const value = factDouble(fact);
          const order = Math.sign(fact.compare(threshold));
          expect(Math.sign(value - bound)).toBe(order);
          expect(value >= nextUp(bound)).toBe(order > 0);
          expect(value <= nextDown(bound)).toBe(order < 0);
        }
      }),
      runs(3000),
    );
  });

  it.each([
    ['0.300000000000000000001', '0.3'],
    ['0.299999999999999999999', '0.3'],
    ['0.30000000000000004', '0.3'],
    [`0.${'0'.repeat(400)}1`, '0'],
    [`-0.${'0'.repeat(400)}1`, '0'],
    [`1${'0'.repeat(400)}`, '999999999999999'],
    [`-1${'0'.repeat(400)}`, '-999999999999999'],
    ['1000000000000000000000000000001', '1000000000000000000000000000000'],
  ])('tell %s from %s', (fact, threshold) => {
    const bound = thresholdDouble(exact(threshold)) ?? Number.NaN;
    expect(Math.sign(factDouble(exact(fact)) - bound)).toBe(exact(fact).compare(exact(threshold)));
  });

  it.each(['0.1234567890123456', '12345678901234567', `0.${'0'.repeat(300)}1`, `1${'0'.repeat(400)}`])(
    'leave the threshold %s to the evaluator',
    (threshold) => {
      expect(thresholdDouble(exact(threshold))).toBeUndefined();
    },
  );
});
