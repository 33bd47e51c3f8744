import type { FinanceRow } from '../../../schema/generated/facts.js';
import { lastFiscalYear, rowOfYear } from './fiscalYear.js';
import type { Derivation } from './inputs.js';

const ofLastYear =
  (amountOf: (row: FinanceRow) => number | undefined): Derivation<number> =>
  ({ finances }, asOf) => {
    const row = rowOfYear(finances, lastFiscalYear(finances, asOf));
    return row === undefined ? undefined : amountOf(row);
  };

/** Revenue of the last fiscal year, fen. */
export const revenueLastYear = ofLastYear(({ revenue }) => revenue);

/** Net profit of the last fiscal year, fen, negative for a loss. */
export const netProfitLastYear = ofLastYear(({ netProfit }) => netProfit);

/** R&D expenses (accounts basis) of the last fiscal year, fen. */
export const rdExpenseLastYear = ofLastYear(({ rdExpense }) => rdExpense);

/** Total assets at the end of the last fiscal year, fen. */
export const assetsLastYear = ofLastYear(({ assets }) => assets);

/** Total liabilities ÷ total assets at the end of the last fiscal year; unknown without assets. */
export const debtRatio = ofLastYear(({ assets, liabilities }) => quotient(liabilities, assets));

/** Export revenue of the last fiscal year, fen. */
export const exportRevenueLastYear = ofLastYear(({ exportRevenue }) => exportRevenue);

/**
 * Growth from the fiscal year before to the last, as a share: (Y2 − Y1) ÷ Y1, the subtraction exact in fen;
 * unknown where the year before had nothing, as no rate is true then.
 */
const growthOf =
  (amountOf: (row: FinanceRow) => number | undefined): Derivation<number> =>
  ({ finances }, asOf) => {
    const year = lastFiscalYear(finances, asOf);
    const [last, before] = [rowOfYear(finances, year), rowOfYear(finances, year && year - 1)].map(
      (row) => row && amountOf(row),
    );
    return last === undefined || before === undefined ? undefined : quotient(last - before, before);
  };

/** Growth of revenue over the last fiscal year, as a share. */
export const revenueGrowth = growthOf(({ revenue }) => revenue);

/** Growth of R&D expenses (accounts basis) over the last fiscal year, as a share. */
export const rdGrowth = growthOf(({ rdExpense }) => rdExpense);

/** R&D expenses ÷ revenue of the last fiscal year; unknown without revenue. */
export const rdToRevenue = ofLastYear(({ rdExpense, revenue }) => quotient(rdExpense, revenue));

/** R&D expenses ÷ total costs and expenses of the last fiscal year; unknown without costs. */
export const rdToCosts = ofLastYear(({ rdExpense, costs }) => quotient(rdExpense, costs));

/** The nearest double to the quotient of two exact integers: a decimal share such as 0.7 comes out as 0.7. */
function quotient(numerator: number | undefined, denominator: number | undefined): number | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return numerator / denominator;
}
