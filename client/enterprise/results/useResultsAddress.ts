import { useMemo } from 'react';
import type { MatchSort, Outcome, ProductFilter } from '../../generated/operations.js';
import { collaterals, institutionKinds, productKinds } from '../../shared/words/codes.js';
import { useAddressFilter, type AddressFilter } from '../../shared/words/useAddressFilter.js';

/** Groups that are fetched only when opened. */
export const foldedOutcomes: readonly Outcome[] = ['UNKNOWN', 'INELIGIBLE'];

/** The orders that results can have. */
export const sorts: readonly MatchSort[] = ['FIT', 'COST', 'TURNAROUND'];

/** The state of the results page that its address holds: filters, order, opened groups. */
export interface ResultsAddress {
  readonly filter: ProductFilter;
  readonly isFiltering: boolean;
  readonly sort: MatchSort;
  readonly isOpen: (outcome: Outcome) => boolean;
  readonly setOpen: (outcome: Outcome, open: boolean) => void;
  readonly openAll: () => void;
  readonly write: AddressFilter['write'];
}

/** The folded groups that the address opens. */
function openedIn(text: string): readonly Outcome[] {
  const named = text.split('.');
  return foldedOutcomes.filter((outcome) => named.includes(outcome));
}

/** Reads and writes the results page's state in the address. */
export function useResultsAddress(): ResultsAddress {
  const { read, text, write } = useAddressFilter();
  const opened = openedIn(text('open'));
  const kind = read('kind', productKinds);
  const institutionKind = read('institution', institutionKinds);
  const collateral = read('collateral', collaterals);
  const filter = useMemo(
    () => ({
      ...(kind && { kind }),
      ...(institutionKind && { institutionKind }),
      ...(collateral && { collateral }),
    }),
    [kind, institutionKind, collateral],
  );
  return {
    filter,
    isFiltering: Object.keys(filter).length > 0,
    sort: read('sort', sorts) || 'FIT',
    isOpen: (outcome) => opened.includes(outcome),
    setOpen: (outcome, open) => {
      if (open === opened.includes(outcome)) return;
      write((current) => {
        const others = openedIn(current('open')).filter((other) => other !== outcome);
        return { open: (open ? [...others, outcome] : others).join('.') };
      });
    },
    openAll: () => write({ open: foldedOutcomes.join('.') }),
    write,
  };
}
