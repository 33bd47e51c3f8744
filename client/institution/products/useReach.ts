import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ReachDocument } from '../../generated/operations.js';

/** The API gives no more at a time. */
const pageSize = 50;

/** How often the counts are asked for again, while they are counted and once they are current. */
const pauses = { COUNTING: 1_000, CURRENT: 5_000 } as const;

/** A page of an institution's products with their reach, asked for again and again while it is seen. */
export function useReach(institution: string, after: string | null) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: ReachDocument,
    variables: { institution, first: pageSize, after },
  });
  const result = data?.reach;
  const pause = result?.__typename === 'Reach' && !error ? pauses[result.state] : undefined;
  useEffect(() => {
    if (pause === undefined || fetching) return undefined;
    const timer = setTimeout(() => reload({ requestPolicy: 'network-only' }), pause);
    return () => clearTimeout(timer);
  }, [pause, fetching, reload, data]);
  return { result, error, retry: () => reload({ requestPolicy: 'network-only' }) };
}
