import type { PledgeDashboardQuery } from '../../generated/operations.js';

/** The ledger's figures as the page asks for them. */
export type Figures = Extract<
  PledgeDashboardQuery['pledgeFigures'],
  { readonly __typename: 'PledgeFigures' }
>;
/** The figures of one kind. */
export type KindFigures = Figures['patentPledge'];
/** One part of a breakdown. */
export type Part = KindFigures['byTown'][number];
