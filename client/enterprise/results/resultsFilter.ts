import type { MatchItemPartsFragment } from '../../generated/operations.js';
import type { ResultsFilter } from './useResultsAddress.js';

/** Whether any filter is set. */
export function isFiltering({ kind, institution, collateral }: ResultsFilter): boolean {
  return [kind, institution, collateral].some((code) => code !== '');
}

/** Whether a product passes all filters that are set. */
export function passes(product: MatchItemPartsFragment['product'], filter: ResultsFilter): boolean {
  return (
    (filter.kind === '' || product.kind === filter.kind) &&
    (filter.institution === '' || product.institution.kind === filter.institution) &&
    (filter.collateral === '' || product.collateral === filter.collateral)
  );
}
