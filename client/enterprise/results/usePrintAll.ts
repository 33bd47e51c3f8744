import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { MatchGroupDocument, type MatchInput } from '../../generated/operations.js';
import { groupVariables } from './groupVariables.js';
import { foldedOutcomes, useResultsAddress } from './useResultsAddress.js';

/** Loads what is folded, opens it, and prints once it stands open: paper tells the same as the screen. */
export function usePrintAll(input: MatchInput): () => Promise<void> {
  const client = useClient();
  const { filter, sort, isOpen, openAll } = useResultsAddress();
  const [asked, setAsked] = useState(false);
  const ready = asked && foldedOutcomes.every(isOpen);
  useEffect(() => {
    if (!ready) return undefined;
    const frame = requestAnimationFrame(() => {
      setAsked(false);
      window.print();
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return async () => {
    await Promise.all(
      foldedOutcomes.map((outcome) =>
        client.query(MatchGroupDocument, groupVariables(input, outcome, { filter, sort }, null)).toPromise(),
      ),
    );
    openAll();
    setAsked(true);
  };
}
