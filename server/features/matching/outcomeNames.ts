import type { Outcome } from '../../../schema/generated/resolvers.js';
import type { MatchOutcome } from './outcome.js';

/** Names of the outcomes in the API. */
export const outcomeNames: Readonly<Record<MatchOutcome, Outcome>> = {
  eligible: 'ELIGIBLE',
  nearly: 'NEARLY',
  unknown: 'UNKNOWN',
  ineligible: 'INELIGIBLE',
};
