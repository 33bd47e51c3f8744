import type { CompareQuery } from '../generated/operations.js';

/** Products side by side, as the page fetches them. */
export type ComparisonDetail = Extract<CompareQuery['compare'], { __typename: 'Comparison' }>;

/** One column of the comparison. */
export type ComparedColumn = ComparisonDetail['products'][number];
