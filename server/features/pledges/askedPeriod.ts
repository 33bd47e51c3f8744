import type { Fault } from '../../../schema/generated/resolvers.js';
import { parsePeriod, partsOf, yearPeriod, type CalendarDate, type Period } from '../../domain/index.js';
import { faultAt } from '../failures/index.js';
import { knownOf } from './coverage.js';
import type { Ledger } from './ledger.js';

/** The period asked for; where none is given, the last year that the ledger knows whole, else its last year. */
export function askedPeriod(
  ledger: Ledger,
  typed: string | null | undefined,
  asOf: CalendarDate,
): { readonly period: Period } | { readonly fault: Fault } {
  if (typed === null || typed === undefined) return { period: usualPeriod(ledger, asOf) };
  const period = parsePeriod(typed);
  return period.ok ? { period: period.value } : { fault: faultAt('/period', period.refusal) };
}

function usualPeriod({ coverage }: Ledger, asOf: CalendarDate): Period {
  const first = Number(coverage.registeredFrom.slice(0, 4));
  const last = Math.min(Number(coverage.registeredThrough.slice(0, 4)), partsOf(asOf).year);
  for (let year = last; year >= first; year -= 1) {
    const period = yearPeriod(year);
    if (knownOf(period, coverage, asOf) === 'whole') return period;
  }
  return yearPeriod(last);
}
