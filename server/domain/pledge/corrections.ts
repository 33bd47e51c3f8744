import type { CalendarDate } from '../calendar/date.js';
import { fen, type Fen } from '../money/fen.js';
import { accepted, type Result } from '../result.js';
import type { PledgeEntry, PledgeKind } from './entry.js';
import { entriesByPledge, pledgesAsOf } from './ledger.js';
import type { PledgeRefusalCode } from './life.js';
import type { Period } from './period.js';
import { flowFigure, periodFlow } from './statistics.js';

/** What a later recording did to a period's registered amount. */
export interface Correction {
  readonly recordedOn: CalendarDate;
  /** More by registrations and changes learnt of late, less by revocations. */
  readonly change: Fen;
}

/**
 * The days after a period, up to the as-of date, on which entries were recorded that changed the period's
 * registered amount, in order. Refuses as `pledgesAsOf` does.
 */
export function corrections(
  entries: readonly PledgeEntry[],
  kind: PledgeKind,
  period: Period,
  asOf: CalendarDate,
): Result<readonly Correction[], PledgeRefusalCode> {
  const late = lateEntries(entries, period, asOf);
  const days = [...new Set(late.map(({ recordingDate }) => recordingDate))]
    .filter((day) => day > period.through && day <= asOf)
    .toSorted();
  const found: Correction[] = [];
  let before = 0;
  for (const day of [period.through, ...days]) {
    const pledges = pledgesAsOf(late, day);
    if (!pledges.ok) return pledges;
    const { amount } = flowFigure(periodFlow(pledges.value, kind, period));
    if (day !== period.through && amount !== before) {
      found.push({ recordedOn: day, change: fen(amount - before) });
    }
    before = amount;
  }
  return accepted(found);
}

/** All entries of the pledges of which something within the period was recorded after it. */
function lateEntries(
  entries: readonly PledgeEntry[],
  { through }: Period,
  asOf: CalendarDate,
): readonly PledgeEntry[] {
  const isLate = ({ effectiveDate, recordingDate }: PledgeEntry) =>
    effectiveDate <= through && recordingDate > through && recordingDate <= asOf;
  return [...entriesByPledge(entries).values()].filter((own) => own.some(isLate)).flat();
}
