import type { LocalizedText } from '../localizedText.js';
import type { Rule } from '../syntax.js';

/**
 * A row of a table of points: whom it is for, and how many points it gives; the low and the high end are one number
 * unless experts choose within.
 */
export interface Band {
  /** Undefined in the last band, which is for all others. */
  readonly when: Rule | undefined;
  readonly low: number;
  readonly high: number;
}

interface ItemDetails {
  readonly id: string;
  readonly label: LocalizedText;
  /** Where it comes from: a regulation, or the institution's own document. */
  readonly source: string | undefined;
}

/** What is scored by a table: the first band that is met gives the points. */
export interface TableItem extends ItemDetails {
  readonly kind: 'table';
  readonly bands: readonly Band[];
}

/** What is scored by its parts: their sum, or the best of them, at most `cap` points. */
export interface GroupItem extends ItemDetails {
  readonly kind: 'group';
  readonly take: 'sum' | 'best';
  readonly cap: number | undefined;
  readonly of: readonly ScoreItem[];
}

export type ScoreItem = TableItem | GroupItem;

/** How many points are enough: more than (`gt`) or at least (`gte`) so many. */
export interface Mark {
  readonly op: 'gt' | 'gte';
  readonly value: number;
}

/** How many points pass, of the whole and of each item named. */
export interface PassMark extends Mark {
  readonly items: readonly (Mark & { readonly id: string })[];
}

/** A scorecard that has been checked. */
export interface Scorecard {
  readonly root: ScoreItem;
  readonly pass: PassMark | undefined;
}
