import { fen, type Fen } from '../money/fen.js';
import { shareOf, simpleInterest, type BasisPoints } from '../money/share.js';
import type { LocalizedText } from '../result.js';
import type { CostLineKind, OneOffFee, Subsidy, YearlyCharge } from './deal.js';

/**
 * One line of a cost: a kind, its name on the page and an amount in fen (a subsidy is negative). `source`
 * names one of the product's sources where the line has its own.
 */
export interface CostLine {
  readonly kind: CostLineKind;
  readonly label: LocalizedText;
  readonly source: string | null;
  readonly amount: Fen;
}

/** The amount that is charged on and the months that the lines cover. */
export interface LinePeriod {
  readonly amount: Fen;
  readonly months: number;
}

/** Fees paid once and subsidies are named by the product. */
const labels: Readonly<Record<Exclude<CostLineKind, 'oneOffFee' | 'subsidy'>, LocalizedText>> = {
  interest: { zh: '利息', en: 'Interest' },
  guaranteeFee: { zh: '担保费', en: 'Guarantee fee' },
  premium: { zh: '保费', en: 'Premium' },
  rent: { zh: '租金', en: 'Rent' },
};

/** A line under the usual name of its kind. */
export function costLine(kind: keyof typeof labels, amount: Fen): CostLine {
  return { kind, label: labels[kind], amount, source: null };
}

/** Lines of yearly rates over the months covered, each rounded half up to the fen. */
export function yearlyLines(
  period: LinePeriod,
  charges: readonly { readonly kind: 'interest' | YearlyCharge['kind']; readonly annualRate: BasisPoints }[],
): readonly CostLine[] {
  return charges.map(({ kind, annualRate }) =>
    costLine(kind, simpleInterest(period.amount, annualRate, period.months)),
  );
}

/** Lines of one-off fees, whole in the first year whatever the term. */
export function oneOffLines(amount: Fen, fees: readonly OneOffFee[]): readonly CostLine[] {
  return fees.map((fee) => ({
    kind: 'oneOffFee',
    label: fee.label,
    source: null,
    amount: fee.basis === 'rate' ? shareOf(amount, fee.rate) : fee.sum,
  }));
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
    if (line === undefined) return [];
    const { label, source } = subsidy;
    return [{ kind: 'subsidy', label, source, amount: fen(-aid(subsidy, line.amount, period)) }];
  });
}

function aid({ share, countedRate, yearlyCap }: Subsidy, paid: Fen, { amount, months }: LinePeriod): number {
  const counted = countedRate === null ? paid : Math.min(paid, simpleInterest(amount, countedRate, months));
  return Math.min(shareOf(fen(counted), share), yearlyCap ?? Infinity);
}
