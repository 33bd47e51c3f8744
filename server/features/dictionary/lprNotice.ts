import type { LprNotice } from '../../../schema/generated/resolvers.js';
import { lprAt, type CalendarDate, type LprTable, type LprValue } from '../../domain/index.js';

/**
 * The loan prime rates in force at a date, in basis points.
 * A date before the table's first value takes that first value: the note of the domain then says nothing, so
 * callers give dates on which products are in force, none of which is that old.
 */
export function lprNotice(table: LprTable, date: CalendarDate): LprNotice {
  const oneYear = lprOf(table, '1Y', date);
  const fiveYear = lprOf(table, '5Y', date);
  return {
    date: oneYear.since,
    oneYearBp: oneYear.rate,
    fiveYearBp: fiveYear.rate,
    loadedThrough: oneYear.loadedThrough,
    note: oneYear.note,
  };
}
