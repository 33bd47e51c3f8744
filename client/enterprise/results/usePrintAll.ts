import { useClient } from 'urql';
import { MatchGroupDocument, type MatchInput } from '../../generated/operations.js';
import { groupVariables } from './groupVariables.js';
import { foldedOutcomes, useResultsAddress } from './useResultsAddress.js';

/** Loads what is folded, opens it, and prints: paper tells the same as the screen. */
export function usePrintAll(input: MatchInput): () => Promise<void> {
  const client = useClient();
  const { sort, openAll } = useResultsAddress();
  return async () => {
    await Promise.all(
      foldedOutcomes.map((outcome) =>
        client.query(MatchGroupDocument, groupVariables(input, outcome, sort, null)).toPromise(),
      ),
    );
    openAll();
    // Two frames: one to draw what was opened, one to lay it out.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
}
