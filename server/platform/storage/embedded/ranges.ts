import type { View } from './engine.js';
import { SliceClock, type Sliced } from './slices.js';
import { DOCUMENT, quoted, sql, type Sql } from './sql.js';

/** Rows that a scan looks at between two looks at the clock. Fixed, so that sums don't depend on the machine. */
const ROWS = 500;

/**
 * Scans a collection range by range of its row numbers.
 * @param scan reads one range, given as a condition on the rows; false where no more is needed
 */
export function* inRanges(view: View, collection: string, scan: (range: Sql) => boolean): Sliced<void> {
  const clock = new SliceClock();
  const last = Number(
    view.database.get(`SELECT max("row") AS last FROM ${quoted(collection)}`)?.['last'] ?? 0,
  );
  for (let after = 0; after < last; after += ROWS) {
    const range = sql(`${DOCUMENT}."row" > ? AND ${DOCUMENT}."row" <= ?`, [after, after + ROWS]);
    if (!scan(range)) return;
    yield* clock.pause();
  }
}
