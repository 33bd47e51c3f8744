/**
 * What `POST /api/profile/statements` answers: an enterprise's own statements as read from a workbook, cell by cell.
 * Nothing is written by it; what was read is saved by the mutation `saveProfile`.
 */
import type { LocalizedText } from './dictionary.js';

/** One amount that was read. */
export interface ReadAmount {
  readonly sheet: string;
  /** The cell's name, such as `C7`. */
  readonly cell: string;
  readonly year: number;
  /** The dictionary code of the amount among the members of `finances`. */
  readonly code: string;
  /** Where it goes in a profile: `/finances/2025/revenue`. */
  readonly pointer: string;
  /** Yuan with two decimals. */
  readonly value: string;
}

/** What is wrong with a workbook, and how to mend it. */
export interface StatementFault {
  readonly code: string;
  readonly message: LocalizedText;
  /** Absent where the whole file is meant. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** A workbook as read; it may be written only where there is no fault. */
export interface StatementCheck {
  readonly amounts: readonly ReadAmount[];
  /** The first 100 faults. */
  readonly faults: readonly StatementFault[];
  /** How many there are in all. */
  readonly faultCount: number;
}
