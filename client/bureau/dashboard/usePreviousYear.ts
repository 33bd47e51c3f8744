import { useQuery } from 'urql';
import { PledgePreviousDocument, type PledgePreviousQuery } from '../../generated/operations.js';
import type { Figures } from './figuresTypes.js';
import { yearBefore } from './period.js';

/** The figures of the same period of the year before, of both kinds. */
export type FiguresBefore = Extract<
  PledgePreviousQuery['pledgeFigures'],
  { readonly __typename: 'PledgeFigures' }
>;

/** Asks for the same period of the year before, as of the same date; undefined until it is there. */
export function usePreviousYear({ period, asOf }: Figures): FiguresBefore | undefined {
  const variables = { period: yearBefore(period.code), asOf };
  const [{ data }] = useQuery({ query: PledgePreviousDocument, variables });
  const answer = data?.pledgeFigures;
  return answer?.__typename === 'PledgeFigures' ? answer : undefined;
}
