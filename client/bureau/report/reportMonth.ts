import type { Figures } from '../dashboard/figuresTypes.js';
import { knownMonths, periodParts } from '../dashboard/period.js';

const form = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month's code such as `2024-11`, or an empty text where it is none. */
export function monthIn(text: string): string {
  return form.test(text) ? text : '';
}

/**
 * The month whose report follows from the figures of a period: a month's own, and of a quarter or year the last month
 * that the ledger knows, or its last where it knows none.
 */
export function reportMonth({ period, patentPledge }: Figures): string {
  if (periodParts(period.code)?.kind === 'month') return period.code;
  const last = period.through.slice(0, 7);
  const within = knownMonths(patentPledge.byMonth).filter(
    (month) => month >= period.from.slice(0, 7) && month <= last,
  );
  return within.at(-1) ?? last;
}

/** The months that the ledger reaches up to the as-of date, the newest first, and the one that is shown. */
export function reportMonths(
  { coverage, asOf }: Pick<Figures, 'coverage' | 'asOf'>,
  shown: string,
): readonly string[] {
  const through = [coverage.registeredThrough, asOf].toSorted()[0] ?? asOf;
  const [first, last] = [monthNumber(coverage.registeredFrom), monthNumber(through)];
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => monthCode(last - back));
  return months.includes(shown) ? months : [...months, shown].toSorted().toReversed();
}

/** Months since the year 0. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthCode(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
