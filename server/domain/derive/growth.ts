import type { FinanceRow } from '../../../schema/generated/facts.js';
import { lastFiscalYear, rowOfYear } from './fiscalYear.js';
import type { Derivation } from './inputs.js';

/**
 * Growth over the last three fiscal years as 高新技术企业认定管理工作指引 (国科发火〔2016〕195号) works it out for the
 * innovation score: ½ × (Y2 ÷ Y1 + Y3 ÷ Y2) − 1; Y3 ÷ Y2 − 1 where Y1 is 0; where Y2 is 0 there are no points, which a
 * rate of 0 gives. Unknown while a year is, and where one is negative, of which the document says nothing.
 */
const growthOver3Years =
  (amountOf: (row: FinanceRow) => number | undefined): Derivation<number> =>
  ({ finances }, asOf) => {
    const year = lastFiscalYear(finances, asOf);
    if (year === undefined) return undefined;
    const [first, second, third] = [year - 2, year - 1, year].map((each) => {
      const row = rowOfYear(finances, each);
      return row && amountOf(row);
    });
    if (first === undefined || second === undefined || third === undefined) return undefined;
    return Math.min(first, second, third) < 0 ? undefined : meanGrowth(first, second, third);
  };

/** Growth of revenue over the last three fiscal years, as a share. */
export const salesGrowth3y = growthOver3Years(({ revenue }) => revenue);

/** Growth of net assets (assets − liabilities at year end) over the last three fiscal years, as a share. */
export const netAssetGrowth3y = growthOver3Years(({ assets, liabilities }) =>
  assets === undefined || liabilities === undefined ? undefined : assets - liabilities,
);

/** The rate as one fraction of whole numbers, so that 100, 130, 182 is 0.35 and not a rounding next to it. */
function meanGrowth(first: number, second: number, third: number): number {
  const [y1, y2, y3] = [BigInt(first), BigInt(second), BigInt(third)];
  if (y2 === 0n) return 0;
  return y1 === 0n ? nearest(y3 - y2, y2) : nearest(y2 * y2 + y1 * y3 - 2n * y1 * y2, 2n * y1 * y2);
}

const places = 20;

/** A fraction to twenty places as the nearest double. */
function nearest(numerator: bigint, denominator: bigint): number {
  return Number(`${(numerator * 10n ** BigInt(places)) / denominator}e-${places}`);
}
