import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import { calendarDate, type CalendarDate, type Period } from '../../domain/index.js';

/** How much of a period the ledger knows: outside it nothing is zero, it is unknown. */
export type Known = 'whole' | 'part' | 'none';

/** How much of a period the ledger knows up to the as-of date. */
export function knownOf(period: Period, coverage: PledgeCoverageDocument, asOf: CalendarDate): Known {
  const through = earlier(calendarDate(coverage.registeredThrough), asOf);
  if (through < period.from || coverage.registeredFrom > period.through) return 'none';
  return coverage.registeredFrom <= period.from && through >= period.through ? 'whole' : 'part';
}

/** The date for which the ledger can say what is live: the as-of date, or the last day that was recorded. */
export function stockDate(coverage: PledgeCoverageDocument, asOf: CalendarDate): CalendarDate {
  return earlier(calendarDate(coverage.recordedThrough), asOf);
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
