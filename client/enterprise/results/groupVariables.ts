import type { MatchGroupQueryVariables, MatchInput, Outcome } from '../../generated/operations.js';
import type { ResultsAddress } from './useResultsAddress.js';

/** Matches fetched at a time; the API allows no more. */
export const pageSize = 50;

/** The variables of one page of a group; the same wherever it is asked for, so that it is fetched once. */
export function groupVariables(
  input: MatchInput,
  outcome: Outcome,
  { filter, sort }: Pick<ResultsAddress, 'filter' | 'sort'>,
  after: string | null,
): MatchGroupQueryVariables {
  return { input, outcome, filter, sort, first: pageSize, after };
}
