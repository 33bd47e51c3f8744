import type { FinanceRow } from '../../../schema/generated/facts.js';
import { lastFiscalYear, rowOfYear } from './fiscalYear.js';
import type { Derivation } from './inputs.js';
import { someMember, sumMembers } from './members.js';

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

/**
 * Growth of revenue from the fiscal year before to the last, as a share: (Y2 − Y1) ÷ Y1, the subtraction
 * exact in fen; unknown where the year before had no revenue, as no rate is true then.
 */
export const revenueGrowth: Derivation<number> = ({ finances }, asOf) => {
  const year = lastFiscalYear(finances, asOf);
  const revenue = rowOfYear(finances, year)?.revenue;
  const before = rowOfYear(finances, year === undefined ? undefined : year - 1)?.revenue;
  return revenue === undefined || before === undefined ? undefined : quotient(revenue - before, before);
};

/** Sum of the balances of all loans, all lenders, fen. */
export const totalCredit: Derivation<number> = ({ loans }) =>
  sumMembers(
    loans,
    () => true,
    ({ balance }) => balance,
  );

/** Whether any loan is overdue by a day or more. */
export const overdueNow: Derivation<boolean> = ({ loans }) =>
  someMember(loans, ({ overdueDays }) => (overdueDays === undefined ? undefined : overdueDays > 0));

/** The nearest double to the quotient of two exact integers: a decimal share such as 0.7 comes out as 0.7. */
function quotient(numerator: number | undefined, denominator: number | undefined): number | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return numerator / denominator;
}
