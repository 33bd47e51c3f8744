import { join } from 'node:path';
import { readFolder, type SeedFacts, type SeedFile } from './seedDocuments.js';

/** A tier that a case expects; money in yuan, null while facts are missing. */
export interface ExpectedOption {
  readonly tier: string;
  readonly limit: string | null;
  /** Null for equity, which has no rate; its largest share stands in `shareBp`. */
  readonly annualBp: number | null;
  readonly shareBp?: number;
  readonly lines: readonly { readonly kind: string; readonly amount: string }[] | null;
  readonly total: string | null;
  readonly allInRateBp: number | null;
}

/** A match worked out by hand: whom, which product, and what is expected, with the arithmetic written out. */
export interface HandWorkedCase {
  readonly name: string;
  readonly product: string;
  readonly enterprise?: string;
  readonly facts?: SeedFacts;
  readonly need?: {
    readonly amount?: string;
    readonly termMonths?: number;
    readonly purpose?: string;
    readonly collateral?: string;
  };
  readonly asOf: string;
  readonly because: readonly string[];
  readonly expect: {
    readonly outcome: 'ELIGIBLE' | 'NEARLY' | 'UNKNOWN' | 'INELIGIBLE';
    readonly deciding: readonly string[];
    readonly missing?: readonly string[];
    readonly offer: { readonly options: readonly ExpectedOption[] } | null;
  };
}

/** The cases in the order of their numbers; that they have this shape is a test of its own. */
export const handWorkedCases = readFolder(
  join(import.meta.dirname, '../api/cases'),
) as readonly SeedFile<HandWorkedCase>[];
