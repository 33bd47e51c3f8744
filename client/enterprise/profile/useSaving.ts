import { useRef } from 'react';
import { useMutation } from 'urql';
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

/** What became of a save; undefined where the network or the service failed. */
export type SaveAnswer = SaveProfileMutation['saveProfile'];

/** What is to be fetched anew once a profile has changed. */
const restsOnProfiles = ['ProfileView', 'ProfileVersionConnection', 'Enterprise', 'Match', 'Explanation'];

/**
 * Saves changes. The same changes sent again, because no answer came, go under the same key: they are recorded once.
 */
export function useSaving(creditCode: string) {
  const [{ fetching, error }, execute] = useMutation(SaveProfileDocument);
  const last = useRef({ content: '', key: '' });
  const save = async (
    baseVersion: number,
    changes: readonly FactChange[],
    { kind, title, date }: ChangeSource,
  ): Promise<SaveAnswer | undefined> => {
    const sent = changes.map((change) => ({ ...change, kind, title: title.trim() || null, date }));
    const content = canonicalJson([baseVersion, sent]);
    if (last.current.content !== content) last.current = { content, key: newKey() };
    const input = { creditCode, baseVersion, requestKey: last.current.key, changes: sent };
    const { data } = await execute({ input }, { additionalTypenames: restsOnProfiles });
    return data?.saveProfile;
  };
  return { save, fetching, error };
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
