import { useState } from 'react';
import type { MatchInput, Outcome } from '../../generated/operations.js';
import { GroupPage } from './GroupPage.js';
import { pageSize } from './groupVariables.js';
import type { ResultsAddress } from './useResultsAddress.js';

interface Props {
  readonly input: MatchInput;
  readonly outcome: Outcome;
  readonly address: ResultsAddress;
  /** Products of the outcome, filtered or not. */
  readonly count: number;
}

const firstPage = [null];

/** All pages of one outcome that were asked for, one after the other. */
export function GroupPages({ input, outcome, address, count }: Props) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>(firstPage);
  // Cursors belong to one order of one list: another list begins anew.
  const list = JSON.stringify([address.filter, address.sort]);
  const [listed, setListed] = useState(list);
  if (listed !== list) {
    setListed(list);
    setCursors(firstPage);
  }
  return cursors.map((after, index) => (
    <GroupPage
      key={after}
      input={input}
      outcome={outcome}
      address={address}
      count={count}
      after={after}
      before={index * pageSize}
      {...(index === cursors.length - 1 && {
        onMore: (cursor: string) => setCursors([...cursors, cursor]),
      })}
    />
  ));
}
