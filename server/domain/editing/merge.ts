import type { BorderFacts } from '../profile/borderFacts.js';
import { newRow, overlap, pointerTo, readAddress, rowAt, valueAt } from './address.js';
import type { FactChange } from './changes.js';
import { differences, sameValue } from './differences.js';
import { isAbsent } from './fields.js';
import { naturalKey, type Row } from './rows.js';

/** One fact of which two editors, or one of them, said something else than the version both began with. */
export interface EditorsDifference {
  readonly pointer: string;
  readonly base: unknown;
  /** What I said; undefined where only the other editor did, or where I took it away. */
  readonly mine: unknown;
  /** What stands in the newest version; undefined where the other editor took it away. */
  readonly theirs: unknown;
  readonly changedBy: 'me' | 'them' | 'both';
  /** How to say mine again on the newest version; absent where only the other editor changed it. */
  readonly resend?: FactChange;
  /** The row that the pointer leads to or through. */
  readonly row?: Row;
}

/** The versions that a conflict is between. */
export interface Versions {
  /** What both editors began with. */
  readonly base: BorderFacts;
  /** What the other editor made of it. */
  readonly newest: BorderFacts;
}

/**
 * What two editors made of one version, fact by fact: mine first, in the order in which I said them, then what only
 * the other changed. Facts that both changed to the same are no difference of theirs.
 */
export function editorsDifferences(
  { base, newest }: Versions,
  changes: readonly FactChange[],
): readonly EditorsDifference[] {
  const theirs = differences(base, newest);
  const mine = changes.map((change) => {
    const pointer = ownPointer(change);
    const crossed = theirs.filter((other) => overlap(other.pointer, pointer));
    const same = sameValue(valueAt(newest, pointer), change.value);
    const isCrossed = crossed.length > 0 && !same;
    return mineOf({ base, newest }, { ...change, pointer }, { isCrossed, changes });
  });
  const onlyTheirs = theirs
    .filter(({ pointer }) => !mine.some((difference) => overlap(difference.pointer, pointer)))
    .map(({ pointer, before, after, row }) => ({
      pointer,
      base: before,
      mine: undefined,
      theirs: after,
      changedBy: 'them' as const,
      ...(row && { row }),
    }));
  return [...mine, ...onlyTheirs];
}

function mineOf(
  { base, newest }: Versions,
  change: FactChange,
  { isCrossed, changes }: { readonly isCrossed: boolean; readonly changes: readonly FactChange[] },
): EditorsDifference {
  const { pointer, value } = change;
  const row = rowOf(base, pointer) ?? rowOf(newest, pointer) ?? asRow(value);
  return {
    pointer,
    base: valueAt(base, pointer),
    mine: isAbsent(value) ? undefined : value,
    theirs: valueAt(newest, pointer),
    changedBy: isCrossed ? 'both' : 'me',
    resend: resendOf({ base, newest }, change, changes),
    ...(row && { row }),
  };
}

/** A new row that its fields name is addressed by that name, so that two of the same are seen to cross. */
function ownPointer({ pointer, value }: FactChange): string {
  const address = readAddress(pointer);
  const row = asRow(value);
  if (address?.kind !== 'row' || address.key !== newRow || row === undefined) return pointer;
  const key = naturalKey(address.collection.code, row);
  return key === undefined ? pointer : pointerTo(address.collection.code, key);
}

/**
 * Changes of a row that is gone become one row of its own, the same for each of them; to take away what is gone needs
 * no word, and does no harm.
 */
function resendOf(
  { base, newest }: Versions,
  { pointer, value }: FactChange,
  changes: readonly FactChange[],
): FactChange {
  const address = readAddress(pointer);
  if (address === undefined || address.kind === 'fact' || address.key === newRow) return { pointer, value };
  const { collection, key } = address;
  const former = rowAt(base, collection.code, key);
  if (former === undefined || rowAt(newest, collection.code, key) !== undefined) return { pointer, value };
  const asNew = pointerTo(collection.code, newRow);
  if (address.kind === 'row') return { pointer: isAbsent(value) ? pointer : asNew, value };
  const cells = changes.flatMap((change) => {
    const other = readAddress(change.pointer);
    const isCell = other?.kind === 'cell' && other.collection === collection && other.key === key;
    return isCell ? [[other.field.code, change.value] as const] : [];
  });
  return {
    pointer: asNew,
    value: { ...former, ...Object.fromEntries(cells) },
  };
}

function rowOf(facts: BorderFacts, pointer: string): Row | undefined {
  const address = readAddress(pointer);
  if (address === undefined || address.kind === 'fact') return undefined;
  return rowAt(facts, address.collection.code, address.key);
}

function asRow(value: unknown): Row | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
}
