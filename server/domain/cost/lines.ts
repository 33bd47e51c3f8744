import { fen, type Fen } from '../money/fen.js';
import { shareOf, simpleInterest, type BasisPoints } from '../money/share.js';
import type { LocalizedText } from '../result.js';
import type { Attribution, CostLineKind, OneOffFee, Subsidy, YearlyCharge } from './deal.js';

/**
 * One line of a cost: a kind, its name on the page, an amount in fen (a subsidy is negative) and the id of
 * the product's source that it rests on.
 */
export interface CostLine {
  readonly kind: CostLineKind;
  readonly label: LocalizedText;
  readonly amount: Fen;
  readonly source: string | null;
}

/** A rate by the year: interest, guarantee fee or premium. */
export interface YearlyRate extends Attribution {
  readonly kind: 'interest' | YearlyCharge['kind'];
  readonly annualRate: BasisPoints;
}

/** The amount that is charged on and the months that the lines cover. */
export interface LinePeriod {
  readonly amount: Fen;
  readonly months: number;
}

const labels: Readonly<Record<CostLineKind, LocalizedText>> = {
  interest: { zh: '利息', en: 'Interest' },
  guaranteeFee: { zh: '担保费', en: 'Guarantee fee' },
  premium: { zh: '保费', en: 'Premium' },
  rent: { zh: '租金', en: 'Rent' },
  oneOffFee: { zh: '一次性费用', en: 'One-off fee' },
  subsidy: { zh: '补贴', en: 'Subsidy' },
};

/** A line under its own name or the usual one of its kind. */
export function costLine(kind: CostLineKind, amount: Fen, from: Attribution = {}): CostLine {
  return { kind, label: from.label ?? labels[kind], amount, source: from.source ?? null };
}

/** Lines of yearly rates over the months covered, each rounded half up to the fen. */
export function yearlyLines(period: LinePeriod, rates: readonly YearlyRate[]): readonly CostLine[] {
  return rates.map((rate) =>
    costLine(rate.kind, simpleInterest(period.amount, rate.annualRate, period.months), rate),
  );
}

/** Lines of one-off fees, whole in the first year whatever the term. */
export function oneOffLines(amount: Fen, fees: readonly OneOffFee[]): readonly CostLine[] {
  return fees.map((fee) =>
    costLine('oneOffFee', fee.basis === 'rate' ? shareOf(amount, fee.rate) : fee.sum, fee),
  );
}

/**
 * Lines of public aid: a share of the line it is given for, of which no more counts than at the counted
 * rate, and no more than the yearly cap. A line that is not there gives no aid and no line.
 */
export function subsidyLines(
  period: LinePeriod,
  subsidies: readonly Subsidy[],
  paid: readonly CostLine[],
): readonly CostLine[] {
  return subsidies.flatMap((subsidy) => {
    const line = paid.find(({ kind }) => kind === subsidy.of);
    return line === undefined ? [] : [costLine('subsidy', fen(-aid(subsidy, line.amount, period)), subsidy)];
  });
}

function aid({ share, countedRate, yearlyCap }: Subsidy, paid: Fen, { amount, months }: LinePeriod): number {
  const counted = countedRate === null ? paid : Math.min(paid, simpleInterest(amount, countedRate, months));
  return Math.min(shareOf(fen(counted), share), yearlyCap ?? Infinity);
}
