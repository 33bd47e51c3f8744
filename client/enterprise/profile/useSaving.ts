import { useRef, useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { canonicalJson, type FactChange } from '../../../server/domain/index.js';
import {
  SaveProfileDocument,
  type FactSourceKind,
  type SaveProfileMutation,
} from '../../generated/operations.js';

/** Where changes come from. */
export interface ChangeSource {
  readonly kind: FactSourceKind;
  readonly title: string;
  /** Calendar date. */
  readonly date: string;
}

/** Changes to be recorded on a version, to be found again when their answer comes. */
export interface Sent {
  readonly baseVersion: number;
  readonly changes: readonly FactChange[];
  /** The keys of the fields that the changes come from, in their order; none where they come from no field. */
  readonly keys: readonly string[];
  readonly source: ChangeSource;
  /** What the changes were made with. */
  readonly by: 'fields' | 'workbook';
}

export type SaveAnswer = SaveProfileMutation['saveProfile'];

/** Why a save came to nothing: no answer, so that it may have been recorded, or an answer that nothing was. */
export interface SaveFailure {
  readonly kind: 'unanswered' | 'failed';
  readonly sent: Sent;
  readonly error: CombinedError;
}

/** What is to be fetched anew once a profile has changed. */
const restsOnProfiles = ['ProfileView', 'ProfileVersionConnection', 'Enterprise', 'Match', 'Explanation'];

/**
 * Saves changes. The same changes sent again, because no answer came, go under the same key: they are recorded once.
 */
export function useSaving(creditCode: string) {
  const [{ fetching }, execute] = useMutation(SaveProfileDocument);
  const [failure, setFailure] = useState<SaveFailure>();
  const last = useRef({ content: '', key: '' });
  const save = async (sent: Sent): Promise<SaveAnswer | undefined> => {
    const { kind, title, date } = sent.source;
    const changes = sent.changes.map((change) => ({ ...change, kind, title: title.trim() || null, date }));
    const { baseVersion } = sent;
    const content = canonicalJson([baseVersion, changes]);
    if (last.current.content !== content) last.current = { content, key: newKey() };
    const input = { creditCode, baseVersion, requestKey: last.current.key, changes };
    const { data, error } = await execute({ input }, { additionalTypenames: restsOnProfiles });
    setFailure(error && { kind: wasAnswered(error) ? 'failed' : 'unanswered', sent, error });
    return data?.saveProfile;
  };
  return { save, fetching, failure };
}

/** Whether the API itself said that it failed; whatever stands between may fail after the API has recorded. */
function wasAnswered({ graphQLErrors, response }: CombinedError): boolean {
  const status: unknown = (response as Response | undefined)?.status;
  return graphQLErrors.length > 0 || (typeof status === 'number' && status >= 400 && status < 500);
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
