import type { ReachQuery } from '../../generated/operations.js';

/** An institution's products with their reach, as the page asks for them. */
export type ReachPage = Extract<ReachQuery['reach'], { readonly __typename: 'Reach' }>;

/** One product with its reach. */
export type ReachRow = ReachPage['edges'][number]['node'];

/** A number of enterprises as it may be shown. */
export type Count = ReachPage['enterprises'];
