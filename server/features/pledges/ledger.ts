import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import {
  corrections,
  pledgesAsOf,
  type CalendarDate,
  type Correction,
  type Period,
  type PledgeEntry,
  type PledgeKind,
  type PledgeLife,
  type Result,
} from '../../domain/index.js';

/** The entries of all pledges in memory, read as of a date. */
export class Ledger {
  readonly coverage: PledgeCoverageDocument;
  readonly #entries: readonly PledgeEntry[];
  /** The date asked for last, and the pledges as they were then known: a page asks several times for one date. */
  #last: { readonly asOf: CalendarDate; readonly pledges: readonly PledgeLife[] } | undefined;

  constructor(entries: readonly PledgeEntry[], coverage: PledgeCoverageDocument) {
    this.#entries = entries;
    this.coverage = coverage;
  }

  /** The pledges as the ledger knew them at the end of a day. */
  pledges(asOf: CalendarDate): readonly PledgeLife[] {
    if (this.#last?.asOf === asOf) return this.#last.pledges;
    const pledges = lawful(pledgesAsOf(this.#entries, asOf));
    this.#last = { asOf, pledges };
    return pledges;
  }

  /** What was recorded after a period, up to a date, and changed the period's amount. */
  corrections(kind: PledgeKind, period: Period, asOf: CalendarDate): readonly Correction[] {
    return lawful(corrections(this.#entries, kind, period, asOf));
  }
}

/** Entries are checked before they are stored; one that breaks a law is a defect. */
function lawful<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The stored ledger breaks a law: ${result.refusal.message.en}`);
  return result.value;
}
