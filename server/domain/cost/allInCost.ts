import { fen, type Fen } from '../money/fen.js';
import { roundHalfUp } from '../money/rounding.js';
import { shareOf, type BasisPoints } from '../money/share.js';
import type { LocalizedText } from '../result.js';
import type { CostBasis } from './basis.js';
import type { BridgeDeal, Deal, FeeAvoided, LeaseDeal, Subsidy } from './deal.js';
import { costLine, oneOffLines, subsidyLines, yearlyLines, type CostLine, type YearlyRate } from './lines.js';
import { costMethod } from './method.js';
import { levelRent } from './rent.js';

/** What a deal costs: every line in fen, what is paid in the first year, and the all-in annual rate. */
export interface AllInCost {
  readonly basis: CostBasis;
  /** Months that the lines cover: min(12, term). Bridge money is covered by the day instead. */
  readonly monthsCovered: number;
  readonly lines: readonly CostLine[];
  /** Sum of the lines: 一年共付. */
  readonly total: Fen;
  /** 年化综合成本 in basis points, half up to 0.01 %. */
  readonly allInRate: BasisPoints;
  readonly feesAvoided: readonly FeeAvoided[];
  readonly method: LocalizedText;
}

interface Workings {
  readonly recurring: readonly CostLine[];
  /** All-in rate as an exact fraction of one, before the one-off fees. */
  readonly recurringRate: readonly [bigint, bigint];
}

const daysInBankYear = 360n;
const monthsInYear = 12;

/**
 * The all-in annual cost of a deal on an amount and term. Lines cover the first min(12, term) months,
 * one-off fees whole; the all-in rate is (twelve months' lines + one-off × 12 ÷ term) ÷ amount. Guarantee
 * fee, premium and subsidy count, as every display of a loan must state its annualised cost (PBC
 * announcement 2021 No. 3). A lease's rate is its internal rate, bridge money's its daily rate × 360, each
 * with the one-off fees added by the year.
 */
export function allInCost(deal: Deal, basis: CostBasis): AllInCost {
  const monthsCovered = Math.min(monthsInYear, basis.termMonths);
  const once = oneOffLines(basis.amount, deal.oneOffFees);
  const { recurring, recurringRate } = workings(deal, basis, monthsCovered);
  const lines = [...recurring.filter(isPaid), ...once, ...recurring.filter((line) => !isPaid(line))];
  return {
    basis,
    monthsCovered,
    lines,
    total: sum(lines),
    allInRate: ratePlusOnce(recurringRate, sum(once), { deal, basis }),
    feesAvoided: deal.feesAvoided,
    method: costMethod(deal, basis),
  };
}

function workings(deal: Deal, basis: CostBasis, months: number): Workings {
  switch (deal.kind) {
    case 'loan': {
      const rates: readonly YearlyRate[] = [
        { kind: 'interest', annualRate: deal.annualRate },
        ...deal.charges,
      ];
      return yearlyWorkings({ rates, subsidies: deal.subsidies, chargedOn: basis.amount, basis, months });
    }
    case 'insurance': {
      const rates: readonly YearlyRate[] = [{ kind: 'premium', annualRate: deal.premiumRate }];
      const chargedOn = shareOf(basis.amount, deal.insuredShare);
      return yearlyWorkings({ rates, subsidies: deal.subsidies, chargedOn, basis, months });
    }
    case 'lease':
      return leaseWorkings(deal, basis, months);
    case 'bridge':
      return bridgeWorkings(deal, basis.amount);
  }
}

function yearlyWorkings(yearly: {
  readonly rates: readonly YearlyRate[];
  readonly subsidies: readonly Subsidy[];
  readonly chargedOn: Fen;
  readonly basis: CostBasis;
  readonly months: number;
}): Workings {
  const period = { amount: yearly.chargedOn, months: yearly.months };
  const paid = yearlyLines(period, yearly.rates);
  const recurring = [...paid, ...subsidyLines(period, yearly.subsidies, paid)];
  const aYear = BigInt(sum(recurring)) * BigInt(monthsInYear);
  return { recurring, recurringRate: [aYear, BigInt(yearly.basis.amount) * BigInt(yearly.months)] };
}

function leaseWorkings(deal: LeaseDeal, { amount, termMonths }: CostBasis, months: number): Workings {
  const rent = levelRent(amount, deal.internalRate, termMonths);
  return {
    recurring: [costLine('rent', fen(rent * months))],
    recurringRate: [BigInt(deal.internalRate), 10_000n],
  };
}

function bridgeWorkings(deal: BridgeDeal, amount: Fen): Workings {
  return {
    recurring: [costLine('interest', shareOf(amount, deal.dailyRate * deal.days))],
    recurringRate: [BigInt(deal.dailyRate) * daysInBankYear, 10_000n],
  };
}

/** Adds the one-off fees by the year to the exact recurring rate and rounds half up to the basis point. */
function ratePlusOnce(
  [numerator, denominator]: readonly [bigint, bigint],
  once: Fen,
  { deal, basis }: { readonly deal: Deal; readonly basis: CostBasis },
): BasisPoints {
  const [periods, periodsAYear] =
    deal.kind === 'bridge'
      ? [BigInt(deal.days), daysInBankYear]
      : [BigInt(basis.termMonths), BigInt(monthsInYear)];
  const onceDenominator = BigInt(basis.amount) * periods;
  const exact = numerator * onceDenominator + BigInt(once) * periodsAYear * denominator;
  return Number(roundHalfUp(exact * 10_000n, denominator * onceDenominator));
}

function isPaid(line: CostLine): boolean {
  return line.kind !== 'subsidy';
}

function sum(lines: readonly CostLine[]): Fen {
  return fen(lines.reduce((total, { amount }) => total + amount, 0));
}
