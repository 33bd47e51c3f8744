import reference from '../../../schema/reference/lpr.json' with { type: 'json' };
import { calendarDate, daysBetween, type CalendarDate } from '../calendar/date.js';
import type { BasisPoints } from '../money/share.js';
import { accepted, refused, type LocalizedText, type Result } from '../result.js';

/** The two published tenors of the loan prime rate: one year, and five years and over. */
export const lprTenors = ['1Y', '5Y'] as const;
export type LprTenor = (typeof lprTenors)[number];

/** Values that hold from a date until the next change, in basis points a year. */
export type LprChange = { readonly from: CalendarDate } & Readonly<Record<LprTenor, BasisPoints>>;

/** The rate's history: changes in order of date, and the last fixing that was looked at. */
export interface LprTable {
  readonly source: LocalizedText;
  readonly version: string;
  readonly loadedThrough: CalendarDate;
  readonly changes: readonly LprChange[];
}

/** The LPR on a date: its value, the fixing that set it, and how far the table is loaded. */
export interface LprValue {
  readonly rate: BasisPoints;
  readonly since: CalendarDate;
  readonly loadedThrough: CalendarDate;
  /** Said to the person when the date is long past the last fixing looked at; otherwise null. */
  readonly note: LocalizedText | null;
}

/** A loan's annual rate: LPR plus spread, both in basis points, with the LPR it stands on. */
export interface AnnualRate {
  readonly rate: BasisPoints;
  readonly spread: BasisPoints;
  readonly tenor: LprTenor;
  readonly lpr: LprValue;
}

/** A price over a named LPR; the lender chooses the tenor for terms that lie between (PBC 2019 No. 15). */
export interface LprSpread {
  readonly tenor: LprTenor;
  readonly spread: BasisPoints;
}

/** The platform's table of the LPR (`schema/reference/lpr.json`). */
export const lprTable: LprTable = {
  source: reference.source,
  version: reference.version,
  loadedThrough: calendarDate(reference.loadedThrough),
  changes: reference.changes.map((change) => ({ ...change, from: calendarDate(change.from) })),
};

/** Days past the last loaded fixing after which at least one monthly fixing has been missed for sure. */
const daysUntilStale = 45;

/** The LPR of a tenor on a date. Refuses a date before the table's first value with `LPR_NOT_LOADED`. */
export function lprAt(
  table: LprTable,
  tenor: LprTenor,
  date: CalendarDate,
): Result<LprValue, 'LPR_NOT_LOADED'> {
  const change = table.changes.findLast(({ from }) => from <= date);
  if (change === undefined) return notLoaded(table, date);
  return accepted({
    rate: change[tenor],
    since: change.from,
    loadedThrough: table.loadedThrough,
    note: staleNote(table.loadedThrough, date),
  });
}

/**
 * Annual rate of a price over the LPR on its pricing date: LPR(tenor, date) + spread, in basis points
 * (PBC announcement 2019 No. 15). Refuses with `LPR_NOT_LOADED` as `lprAt` does.
 */
export function annualRate(
  table: LprTable,
  price: LprSpread,
  date: CalendarDate,
): Result<AnnualRate, 'LPR_NOT_LOADED'> {
  const lpr = lprAt(table, price.tenor, date);
  return lpr.ok ? accepted({ ...price, rate: lpr.value.rate + price.spread, lpr: lpr.value }) : lpr;
}

function staleNote(loadedThrough: CalendarDate, date: CalendarDate): LocalizedText | null {
  if (daysBetween(loadedThrough, date) <= daysUntilStale) return null;
  return {
    zh: `LPR 数据更新至 ${loadedThrough}，此后的报价尚未载入，成本可能有出入。`,
    en: `The LPR is loaded through ${loadedThrough}; later fixings are not, so the cost may differ.`,
  };
}

function notLoaded(table: LprTable, date: CalendarDate) {
  const first = table.changes[0]?.from ?? table.loadedThrough;
  return refused(
    'LPR_NOT_LOADED',
    `${date} 早于已载入的最早一期 LPR（${first}）。请选择 ${first} 或以后的日期。`,
    `${date} is before the first loaded LPR (${first}). Choose ${first} or later.`,
  );
}
