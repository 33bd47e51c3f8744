import type { Row } from './row.js';

/** Cells that an axis may have: more would find a little more and take memory for every product. */
export const MOST_CELLS = 128;

/**
 * What one fact can be, parted into cells: for each cell, the products that no value in it satisfies. A fact that is
 * not known lies in no cell and refuses nobody.
 */
export interface Axis {
  /** By cell: the products that are refused there. */
  readonly refused: readonly Row[];
}

/** By cell: whether a product may hold there. */
export type Allowed = readonly boolean[];

export const both = (one: Allowed, other: Allowed): Allowed =>
  one.map((allowed, cell) => allowed && other[cell] === true);
export const either = (one: Allowed, other: Allowed): Allowed =>
  one.map((allowed, cell) => allowed || other[cell] === true);
