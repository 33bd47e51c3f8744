import { addDays } from '../calendar/date.js';
import { addMonths } from '../calendar/months.js';
import type { Derivation } from './inputs.js';
import { someMember, sumMembers } from './members.js';
import { allOf, inOrder, is } from './truth.js';

/** A renewal is asked for when its loan falls due within this many days. */
const renewalDays = 60;

/** Bridge money carries over loans that fall due within this many days. */
const bridgedDays = 15;

/** Equity counts as new for this many months. */
const newEquityMonths = 24;

/** Sum of the balances of all loans, all lenders, fen. */
export const totalCredit: Derivation<number> = ({ loans }) =>
  sumMembers(
    loans,
    () => true,
    ({ balance }) => balance,
  );

/** Sum of the balances, fen, of loans that fall due from the as-of date to sixty days later, both included. */
export const balanceDueSoon = balanceDueWithin(renewalDays);

/** Sum of the balances, fen, of loans that fall due from the as-of date to fifteen days later, both included. */
export const balanceDue15Days = balanceDueWithin(bridgedDays);

function balanceDueWithin(days: number): Derivation<number> {
  return ({ loans }, asOf) =>
    sumMembers(
      loans,
      ({ due }) => allOf(inOrder<string>(asOf, due), inOrder<string>(due, addDays(asOf, days))),
      ({ balance }) => balance,
    );
}

/** Sum of the balances, fen, of loans that real estate secures. */
export const mortgageBalance: Derivation<number> = ({ loans }) =>
  sumMembers(
    loans,
    ({ collateral }) => is(collateral, 'realEstate'),
    ({ balance }) => balance,
  );

/** Sum, fen, of the equity paid in within twenty-four months to the as-of date, both ends included. */
export const newEquity2y: Derivation<number> = ({ equityRounds }, asOf) =>
  sumMembers(
    equityRounds,
    ({ date }) =>
      allOf(inOrder<string>(addMonths(asOf, -newEquityMonths), date), inOrder<string>(date, asOf)),
    ({ amount }) => amount,
  );

/** Whether any loan is overdue by a day or more. */
export const overdueNow: Derivation<boolean> = ({ loans }) =>
  someMember(loans, ({ overdueDays }) => (overdueDays === undefined ? undefined : overdueDays > 0));
