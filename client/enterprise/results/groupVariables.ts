import type { MatchGroupQueryVariables, MatchInput, MatchSort, Outcome } from '../../generated/operations.js';

/** Matches fetched at a time; the API allows no more. */
const pageSize = 50;

/** The variables of one page of a group; the same wherever it is asked for, so that it is fetched once. */
export function groupVariables(
  input: MatchInput,
  outcome: Outcome,
  sort: MatchSort,
  after: string | null,
): MatchGroupQueryVariables {
  return { input, outcome, sort, first: pageSize, after };
}
