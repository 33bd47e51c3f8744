import type { Direction, Sort } from '../dialect/parse-sort.js';
import type { Row, SqlValue } from '../sqlite/database.js';
import { compareTexts } from './compare-values.js';

/** The name of the column that holds a sort's key of a number. */
export const keyColumn = (at: number): string => `k${at}`;

/** The direction in which documents of equal keys follow each other by insertion. */
export const tieDirection = (sort: Sort): Direction => sort.at(-1)?.direction ?? 1;

/** The order of two column values of one kind; null comes first, as in SQLite and MongoDB. */
export const compareColumns = (one: SqlValue, other: SqlValue): number => {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return typeof one === 'string' && typeof other === 'string'
    ? compareTexts(one, other)
    : Number(one) - Number(other);
};

/** The order of two rows that carry a sort's keys, and of equal ones by their row numbers. */
export const rowOrder = (sort: Sort): ((one: Row, other: Row) => number) => {
  const keys = sort.map(({ direction }, at) => ({ column: keyColumn(at), direction }));
  const tie = tieDirection(sort);
  return (one, other) => {
    for (const { column, direction } of keys) {
      const order = compareColumns(one[column] ?? null, other[column] ?? null);
      if (order !== 0) return order * direction;
    }
    return (Number(one['row']) - Number(other['row'])) * tie;
  };
};

/** Merges two sorted runs of rows into one; at most `keep` rows of it. */
export const mergeRuns = (
  left: readonly Row[],
  right: readonly Row[],
  order: (one: Row, other: Row) => number,
  keep: number,
): Row[] => {
  const merged: Row[] = [];
  let [l, r] = [0, 0];
  while (merged.length < keep) {
    const [one, other] = [left[l], right[r]];
    if (one && (!other || order(one, other) <= 0)) {
      merged.push(one);
      l += 1;
    } else if (other) {
      merged.push(other);
      r += 1;
    } else break;
  }
  return merged;
};
