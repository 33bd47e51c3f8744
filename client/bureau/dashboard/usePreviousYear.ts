import { useQuery } from 'urql';
import { PledgePreviousDocument, type PledgePreviousQuery } from '../../generated/operations.js';
import type { Figures } from './figuresTypes.js';
import { yearBefore } from './period.js';

/** The figures of the same period of the year before, of both kinds. */
export type FiguresBefore = Extract<
  PledgePreviousQuery['pledgeFigures'],
  { readonly __typename: 'PledgeFigures' }
>;

/**
 * Asks for the same period of the year before, as of the same date; undefined where there is none to be had. Until its
 * answer is there it is awaited: what is drawn without it would say another thing, and move under the hand.
 */
export function usePreviousYear({ period, asOf }: Figures): {
  readonly before: FiguresBefore | undefined;
  readonly isAwaited: boolean;
} {
  const variables = { period: yearBefore(period.code), asOf };
  const [{ data, fetching }] = useQuery({ query: PledgePreviousDocument, variables });
  const answer = data?.pledgeFigures;
  const before =
    // While another period is asked for, the answer is still that of the one before.
    answer?.__typename === 'PledgeFigures' &&
    answer.period.code === variables.period &&
    answer.asOf === variables.asOf
      ? answer
      : undefined;
  return { before, isAwaited: fetching && before === undefined };
}
