import { useMemo } from 'react';
import type { ProductFilter } from '../generated/operations.js';
import { collaterals, institutionKinds, productKinds } from '../shared/words/codes.js';
import { useAddressFilter } from '../shared/words/useAddressFilter.js';

/** The state of the catalogue page that its address holds. */
export interface CatalogueAddress {
  readonly filter: ProductFilter;
  readonly isFiltering: boolean;
  readonly write: (changes: Readonly<Record<string, string>>) => void;
}

const amountShape = /^(0|[1-9]\d{0,13})\.\d{2}$/;

/** Reads the catalogue's filters from the address; a mangled one counts as not set. */
export function useCatalogueAddress(): CatalogueAddress {
  const { read, text, write } = useAddressFilter();
  const search = text('search').trim().slice(0, 100);
  const kind = read('kind', productKinds);
  const institutionKind = read('institution', institutionKinds);
  const collateral = read('collateral', collaterals);
  const amount = amountShape.test(text('amount')) ? text('amount') : '';
  const filter = useMemo(
    () => ({
      ...(search && { search }),
      ...(kind && { kind }),
      ...(institutionKind && { institutionKind }),
      ...(collateral && { collateral }),
      ...(amount && { amount }),
    }),
    [search, kind, institutionKind, collateral, amount],
  );
  return { filter, isFiltering: Object.keys(filter).length > 0, write };
}
