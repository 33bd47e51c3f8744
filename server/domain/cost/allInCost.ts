import { fen, type Fen } from '../money/fen.js';
import { roundHalfUp } from '../money/rounding.js';
import { shareOf, type BasisPoints } from '../money/share.js';
import type { LocalizedText } from '../result.js';
import type { CostBasis } from './basis.js';
import type { BridgeDeal, Deal, LeaseDeal, SparedFee } from './deal.js';
import { costLine, oneOffLines, subsidyLines, yearlyLines, type CostLine } from './lines.js';
import { costMethod } from './method.js';
import { levelRent } from './rent.js';

/** What a deal costs: every line in fen, what is paid in the first year, and the all-in annual rate. */
export interface AllInCost {
  readonly basis: CostBasis;
  /** Months that the lines cover: min(12, term). For bridge money the days say it. */
  readonly coveredMonths: number;
  readonly lines: readonly CostLine[];
  /** Sum of the lines: 一年共付. */
  readonly total: Fen;
  /** 年化综合成本 in basis points, half up to 0.01 %. */
  readonly allInRate: BasisPoints;
  readonly sparedFees: readonly SparedFee[];
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
  const coveredMonths = Math.min(monthsInYear, basis.termMonths);
  const once = oneOffLines(basis.amount, deal.oneOffFees);
  const { recurring, recurringRate } = workings(deal, basis, coveredMonths);
  const lines = [...recurring.filter(isPaid), ...once, ...recurring.filter((line) => !isPaid(line))];
  return {
    basis,
    coveredMonths,
    lines,
    total: sum(lines),
    allInRate: ratePlusOnce(recurringRate, sum(once), spanOf(deal, basis)),
    sparedFees: deal.sparedFees,
    method: costMethod(deal, basis),
  };
}

/** What lines on one basis come to a year: all but one-off fees by the months covered, these over the term. */
export function allInRateOf(lines: readonly CostLine[], { amount, termMonths }: CostBasis): BasisPoints {
  const once = sum(lines.filter(({ kind }) => kind === 'oneOffFee'));
  const months = BigInt(Math.min(monthsInYear, termMonths));
  const yearly = BigInt(sum(lines) - once) * BigInt(monthsInYear);
  return ratePlusOnce([yearly, BigInt(amount) * months], once, {
    amount,
    periods: BigInt(termMonths),
    periodsAYear: BigInt(monthsInYear),
  });
}

function workings(deal: Deal, basis: CostBasis, months: number): Workings {
  const period = { amount: basis.amount, charged: basis.amount, months };
  switch (deal.kind) {
    case 'loan': {
      const charges = [{ kind: 'interest' as const, annualRate: deal.annualRate }, ...deal.charges];
      return yearlyWorkings(charges, deal.subsidies, period);
    }
    case 'insurance': {
      const charges = [{ kind: 'premium' as const, annualRate: deal.premiumRate }];
      return yearlyWorkings(charges, deal.subsidies, {
        ...period,
        charged: shareOf(basis.amount, deal.insuredShare),
      });
    }
    case 'guarantee': {
      const charges = [{ kind: 'guaranteeFee' as const, annualRate: deal.feeRate }];
      return yearlyWorkings(charges, deal.subsidies, period);
    }
    case 'lease':
      return leaseWorkings(deal, basis, months);
    case 'bridge':
      return bridgeWorkings(deal, basis.amount);
  }
}

function yearlyWorkings(
  charges: Parameters<typeof yearlyLines>[1],
  subsidies: Parameters<typeof subsidyLines>[1],
  { amount, charged, months }: { readonly amount: Fen; readonly charged: Fen; readonly months: number },
): Workings {
  const period = { amount: charged, months };
  const paid = yearlyLines(period, charges);
  const recurring = [...paid, ...subsidyLines(period, subsidies, paid)];
  const yearly = BigInt(sum(recurring)) * BigInt(monthsInYear);
  return { recurring, recurringRate: [yearly, BigInt(amount) * BigInt(months)] };
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

/** The amount and the term over which one-off fees are spread, in periods of which a year has so many. */
interface Span {
  readonly amount: Fen;
  readonly periods: bigint;
  readonly periodsAYear: bigint;
}

function spanOf(deal: Deal, { amount, termMonths }: CostBasis): Span {
  return deal.kind === 'bridge'
    ? { amount, periods: BigInt(deal.days), periodsAYear: daysInBankYear }
    : { amount, periods: BigInt(termMonths), periodsAYear: BigInt(monthsInYear) };
}

/** Adds the one-off fees by the year to the exact recurring rate and rounds half up to the basis point. */
function ratePlusOnce(
  [numerator, denominator]: readonly [bigint, bigint],
  once: Fen,
  { amount, periods, periodsAYear }: Span,
): BasisPoints {
  const onceDenominator = BigInt(amount) * periods;
  const exact = numerator * onceDenominator + BigInt(once) * periodsAYear * denominator;
  return Number(roundHalfUp(exact * 10_000n, denominator * onceDenominator));
}

function isPaid(line: CostLine): boolean {
  return line.kind !== 'subsidy';
}

function sum(lines: readonly CostLine[]): Fen {
  return fen(lines.reduce((total, { amount }) => total + amount, 0));
}
