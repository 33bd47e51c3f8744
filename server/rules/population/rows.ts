import type { Profile } from '../profile.js';
import type { Column } from './columns.js';

/** A population as a scan reads it. */
export interface Rows {
  /** How many enterprises there are. */
  readonly size: number;
  column(code: string): Column | undefined;
  keyAt(row: number): string | undefined;
  /** A profile of a row with the facts named, for the evaluator. */
  profileAt(row: number, codes: Iterable<string>): Profile;
}
