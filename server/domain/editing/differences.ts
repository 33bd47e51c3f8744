import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { BorderFacts } from '../profile/borderFacts.js';
import { pointerTo } from './address.js';
import { isAbsent } from './fields.js';
import { canonicalJson, rowKeys, rowsOf, type Row } from './rows.js';

/** One fact, row or cell that is not the same in two versions; undefined on the side that lacks it. */
export interface Difference {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The row that the pointer leads to or through, as it stands after, or stood before where it is gone. */
  readonly row?: Row;
}

/** Whether two values of the border say the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/**
 * What changed between two sets of facts of the border, in the dictionary's order: single facts, rows that came or
 * went, and within rows that stayed their cells.
 */
export function differences(before: BorderFacts, after: BorderFacts): readonly Difference[] {
  return dictionaryFields.flatMap(({ code, type }) => {
    if (sameValue(before[code], after[code])) return [];
    if (type === 'collection') return collectionDifferences(code, before, after);
    return [{ pointer: pointerTo(code), before: known(before[code]), after: known(after[code]) }];
  });
}

/** "None at all" and "not known" differ, though neither has rows; the order of rows says nothing. */
function collectionDifferences(code: string, before: BorderFacts, after: BorderFacts): readonly Difference[] {
  const [former, latter] = [keyed(code, before), keyed(code, after)];
  const rows = [...new Set([...former.keys(), ...latter.keys()])].flatMap((key) =>
    rowDifferences(pointerTo(code, key), former.get(key), latter.get(key)),
  );
  if (rows.length > 0 || isAbsent(before[code]) === isAbsent(after[code])) return rows;
  return [{ pointer: pointerTo(code), before: known(before[code]), after: known(after[code]) }];
}

function rowDifferences(
  pointer: string,
  before: Row | undefined,
  after: Row | undefined,
): readonly Difference[] {
  if (before === undefined || after === undefined) {
    const row = after ?? before;
    return [{ pointer, before, after, ...(row && { row }) }];
  }
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return codes
    .filter((code) => !sameValue(before[code], after[code]))
    .map((code) => ({
      pointer: `${pointer}${pointerTo(code)}`,
      before: known(before[code]),
      after: known(after[code]),
      row: after,
    }));
}

function keyed(code: string, facts: BorderFacts): ReadonlyMap<string, Row> {
  const rows = rowsOf(facts, code);
  return new Map(rowKeys(code, rows).map((key, index) => [key, rows[index] ?? {}]));
}

function known(value: unknown): unknown {
  return isAbsent(value) ? undefined : value;
}
