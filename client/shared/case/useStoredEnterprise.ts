import { useMemo } from 'react';
import { useQuery, type CombinedError } from 'urql';
import type { LocalizedText } from '../../../schema/dictionary.js';
import { EnterpriseDocument } from '../../generated/operations.js';
import type { StoredEnterprise } from '../answers/matchInput.js';

/** A stored enterprise with its registered name. */
export interface NamedEnterprise extends StoredEnterprise {
  readonly name: string;
}

/** A stored enterprise on its way, here, or refused. */
interface Loaded {
  readonly stored: NamedEnterprise | null;
  readonly refusal: LocalizedText | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Loads the stored enterprise of a case; asks nothing for an anonymous one. */
export function useStoredEnterprise(creditCode: string | null): Loaded {
  const [{ data, error }, reload] = useQuery({
    query: EnterpriseDocument,
    variables: { creditCode: creditCode ?? '' },
    pause: creditCode === null,
  });
  const result = creditCode === null ? undefined : data?.enterprise;
  return useMemo(() => {
    const found =
      result?.__typename === 'Enterprise' && result.creditCode === creditCode ? result : undefined;
    return {
      stored: found ? { creditCode: found.creditCode, name: found.name, facts: found.profile.facts } : null,
      refusal: result && result.__typename !== 'Enterprise' ? result.message : undefined,
      error: creditCode === null ? undefined : error,
      retry: () => reload({ requestPolicy: 'network-only' }),
    };
  }, [result, creditCode, error, reload]);
}
