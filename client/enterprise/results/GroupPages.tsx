import { useState } from 'react';
import type { MatchInput, Outcome } from '../../generated/operations.js';
import { GroupPage } from './GroupPage.js';
import type { ResultsAddress } from './useResultsAddress.js';

interface Props {
  readonly input: MatchInput;
  readonly outcome: Outcome;
  readonly address: ResultsAddress;
}

/** All pages of one outcome that were asked for, one after the other. */
export function GroupPages({ input, outcome, address }: Props) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, index) => (
    <GroupPage
      key={after}
      input={input}
      outcome={outcome}
      address={address}
      after={after}
      {...(index === cursors.length - 1 && {
        onMore: (cursor: string) => setCursors([...cursors, cursor]),
      })}
    />
  ));
}
