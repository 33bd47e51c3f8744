import type { LprNotice } from '../../../schema/generated/resolvers.js';
import { accepted, lprAt, type CalendarDate, type LprTable, type Result } from '../../domain/index.js';

/** The loan prime rates in force at a date, in basis points; refuses a date that the table doesn't reach. */
export function lprNotice(table: LprTable, date: CalendarDate): Result<LprNotice, 'LPR_NOT_LOADED'> {
  const oneYear = lprAt(table, '1Y', date);
  const fiveYear = lprAt(table, '5Y', date);
  if (!oneYear.ok) return oneYear;
  if (!fiveYear.ok) return fiveYear;
  return accepted({
    date: oneYear.value.since,
    oneYearBp: oneYear.value.rate,
    fiveYearBp: fiveYear.value.rate,
    loadedThrough: oneYear.value.loadedThrough,
    note: oneYear.value.note,
  });
}
