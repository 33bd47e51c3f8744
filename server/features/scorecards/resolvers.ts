import type { Resolvers } from '../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import type { EnterpriseService } from '../enterprises/index.js';
import { readMatchInput, subjectOf, type FactNames } from '../matching/index.js';
import type { LoadedScorecard } from './scorecardDocument.js';
import { scorecardView } from './scorecardView.js';

/** What the resolvers of scorecards rest on. */
export interface ScorecardParts {
  readonly scorecards: readonly LoadedScorecard[];
  readonly enterprises: EnterpriseService;
  readonly names: FactNames;
}

/** Resolvers of `scorecards`. */
export function scorecardResolvers({
  scorecards,
  enterprises,
  names,
}: ScorecardParts): Resolvers<RequestContext> {
  const { dictionary } = names;
  return {
    Query: {
      scorecards: async (_parent, { input }, { asOf: today }) => {
        const read = await readMatchInput(input, { enterprises, dictionary, today });
        if (!read.ok) return read.failure;
        const subject = subjectOf(read.value, dictionary);
        return {
          __typename: 'Scorecards',
          asOf: subject.asOf,
          enterpriseName: subject.name,
          profileVersion: subject.stored?.profile.version ?? null,
          scorecards: scorecards.map((scorecard) => scorecardView(scorecard, subject, names)),
        };
      },
    },
  };
}
