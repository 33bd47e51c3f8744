import type { MatchResultsQuery, Outcome } from '../../generated/operations.js';

/** The outcomes in the order in which results show them. */
export const outcomes: readonly Outcome[] = ['ELIGIBLE', 'NEARLY', 'UNKNOWN', 'INELIGIBLE'];

/** How many products have which outcome, as the API counts them. */
export type Counts = Extract<MatchResultsQuery['match'], { __typename: 'Match' }>['counts'];

/** The API's name of an outcome in its counts. */
export const countKeys: Readonly<Record<Outcome, keyof Counts>> = {
  ELIGIBLE: 'eligible',
  NEARLY: 'nearly',
  UNKNOWN: 'unknown',
  INELIGIBLE: 'ineligible',
};
