/** What can be said of one leg of a package, best first. */
export const legOutcomes = ['eligible', 'nearly', 'unknown', 'ineligible'] as const;
export type LegOutcome = (typeof legOutcomes)[number];

/**
 * What can be said of a package: Kleene's `all` over its legs. One leg that fails fails the whole, whatever else
 * is unknown; one that is unknown leaves it open; nearly is true with something to be waived. Of no legs: eligible.
 */
export function combinedOutcome(outcomes: readonly LegOutcome[]): LegOutcome {
  return legOutcomes[Math.max(0, ...outcomes.map(rankOf))] ?? 'eligible';
}

/** Place of an outcome from 0, the best. */
export function rankOf(outcome: LegOutcome): number {
  return legOutcomes.indexOf(outcome);
}
