import { fen, type Fen } from '../money/fen.js';
import type { PledgeKind } from './entry.js';
import type { Addition, PledgeLife } from './life.js';
import { contains, type Period } from './period.js';

/** One row behind a year's figure: which pledge added how much, when. */
export interface FlowRow extends Addition {
  readonly pledge: PledgeLife;
}

/** Pledgors and secured amount of some rows or pledges; one enterprise counts once however often it pledges. */
export interface PledgeFigure {
  readonly enterprises: number;
  readonly amount: Fen;
}

/** What rows may be broken down by; `industry` is the division of GB/T 4754-2017 (two digits). */
export const flowDimensions = ['month', 'institution', 'town', 'industry'] as const;
export type FlowDimension = (typeof flowDimensions)[number];

const keyOf: Readonly<Record<FlowDimension, (row: FlowRow) => string>> = {
  month: (row) => row.date.slice(0, 7),
  institution: (row) => row.pledge.registration.institution,
  town: (row) => row.pledge.registration.pledgor.town,
  industry: (row) => row.pledge.registration.pledgor.industry.slice(0, 2),
};

/** The key under which a row stands in a breakdown. */
export function flowKey(row: FlowRow, dimension: FlowDimension): string {
  return keyOf[dimension](row);
}

/**
 * The rows of one kind's registered amount in a period: registrations of the period with their original
 * amount, and increases by a change of the period. A release takes nothing back; a revoked pledge was void from the
 * start and has no rows.
 */
export function periodFlow(
  pledges: readonly PledgeLife[],
  kind: PledgeKind,
  period: Period,
): readonly FlowRow[] {
  return pledges
    .filter((pledge) => pledge.state !== 'revoked' && pledge.registration.kind === kind)
    .flatMap((pledge) => pledge.additions.map((addition) => ({ ...addition, pledge })))
    .filter((row) => contains(period, row.date));
}

/**
 * The figure over rows of a flow. Enterprises are those with a registration among the rows: an increase alone
 * does not make one. Throws a RangeError when the amount is beyond 2^53 − 1 fen.
 */
export function flowFigure(rows: readonly FlowRow[]): PledgeFigure {
  const registrations = rows.filter((row) => row.sequence === 1);
  return {
    enterprises: distinctPledgors(registrations.map((row) => row.pledge)),
    amount: sumOf(rows.map((row) => row.amount)),
  };
}

/** The figure of each month, institution, town or industry, in order of its key; only amounts add up to the whole. */
export function flowBy(
  rows: readonly FlowRow[],
  dimension: FlowDimension,
): readonly (PledgeFigure & { readonly key: string })[] {
  const groups = new Map<string, FlowRow[]>();
  for (const row of rows) {
    const key = keyOf[dimension](row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, group]) => ({ key, ...flowFigure(group) }));
}

/** Live registrations of one kind: how many, whose, and what they secure now. */
export function pledgeStock(
  pledges: readonly PledgeLife[],
  kind: PledgeKind,
): PledgeFigure & { readonly registrations: number } {
  const live = pledges.filter((pledge) => pledge.state === 'registered' && pledge.registration.kind === kind);
  return {
    registrations: live.length,
    enterprises: distinctPledgors(live),
    amount: sumOf(live.map((pledge) => pledge.securedAmount)),
  };
}

function distinctPledgors(pledges: readonly PledgeLife[]): number {
  return new Set(pledges.map((pledge) => pledge.registration.pledgor.creditCode)).size;
}

function sumOf(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}
