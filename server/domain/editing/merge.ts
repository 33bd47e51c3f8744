import type { BorderFacts } from '../profile/borderFacts.js';
import { newRow, overlap, pointerTo, readAddress, rowAt, valueAt } from './address.js';
import { besideDifferences } from './beside.js';
import type { FactChange } from './changes.js';
import { differences, sameValue } from './differences.js';
import { isAbsent } from './fields.js';
import { supersedes, type EditedProfile, type SourcedChange } from './origins.js';
import { naturalKey, type Row } from './rows.js';
import type { SourceKind } from './sources.js';

/** One fact of which two editors, or one of them, said something else than the version both began with. */
export interface EditorsDifference {
  readonly pointer: string;
  readonly base: unknown;
  /** What I said; undefined where only the other editor did, or where I took it away. */
  readonly mine: unknown;
  /** What the other editor says: what stands in the newest version; undefined where it was taken away. */
  readonly theirs: unknown;
  /** The kind of source that says theirs, where that is kept beside the fact and does not count. */
  readonly beside?: SourceKind;
  readonly changedBy: 'me' | 'them' | 'both';
  /** How to say mine again on the newest version; absent where only the other editor changed it. */
  readonly resend?: FactChange;
  /** The row that the pointer leads to or through. */
  readonly row?: Row;
}

/** The versions that a conflict is between. */
export interface Versions {
  /** What both editors began with. */
  readonly base: EditedProfile;
  /** What the other editor made of it. */
  readonly newest: EditedProfile;
}

/** Their facts alone. */
type FactsOf = Readonly<Record<keyof Versions, BorderFacts>>;

/** What the other editor says of a fact, itself or beside it. */
interface Theirs {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly beside?: SourceKind;
  readonly row?: Row;
}

/**
 * What two editors made of one version, fact by fact: mine first, in the order in which I said them, then what only
 * the other changed. Facts that both changed to the same are no difference of theirs. What the other said without its
 * counting crosses mine where mine would take its place.
 */
export function editorsDifferences(
  { base, newest }: Versions,
  changes: readonly SourcedChange[],
): readonly EditorsDifference[] {
  const counting: readonly Theirs[] = differences(base.facts, newest.facts);
  const kept: readonly Theirs[] = besideDifferences(base, newest).map(({ kind, ...said }) => {
    return { ...said, beside: kind };
  });
  const mine = changes.map((change) => {
    const own = { ...change, pointer: ownPointer(change) };
    const crossed = crossing(own, newest.facts, counting) ?? replaced(own, kept);
    return mineOf({ base: base.facts, newest: newest.facts }, own, { crossed, changes });
  });
  const onlyTheirs = [...counting, ...kept]
    .filter(({ pointer }) => !mine.some((difference) => overlap(difference.pointer, pointer)))
    .map(({ pointer, before, after, beside, row }) => ({
      pointer,
      base: before,
      mine: undefined,
      theirs: after,
      changedBy: 'them' as const,
      ...(beside && { beside }),
      ...(row && { row }),
    }));
  return [...mine, ...onlyTheirs];
}

/** What the other made of the very fact that I changed to something else, as it stands now. */
function crossing(
  { pointer, value }: SourcedChange,
  newest: BorderFacts,
  counting: readonly Theirs[],
): Pick<Theirs, 'after' | 'beside'> | undefined {
  const now = valueAt(newest, pointer);
  const isCrossed = counting.some((other) => overlap(other.pointer, pointer)) && !sameValue(now, value);
  return isCrossed ? { after: now } : undefined;
}

/** What the other said beside the fact and mine would replace by something else. */
function replaced(change: SourcedChange, kept: readonly Theirs[]): Theirs | undefined {
  return kept.find(
    ({ pointer, beside, after }) =>
      beside && supersedes(change, { pointer, kind: beside }) && !sameValue(after, change.value),
  );
}

function mineOf(
  { base, newest }: FactsOf,
  change: SourcedChange,
  {
    crossed,
    changes,
  }: {
    readonly crossed: Pick<Theirs, 'after' | 'beside'> | undefined;
    readonly changes: readonly FactChange[];
  },
): EditorsDifference {
  const { pointer, value } = change;
  const row = rowOf(base, pointer) ?? rowOf(newest, pointer) ?? asRow(value);
  return {
    pointer,
    base: valueAt(base, pointer),
    mine: isAbsent(value) ? undefined : value,
    theirs: crossed ? crossed.after : valueAt(newest, pointer),
    changedBy: crossed ? 'both' : 'me',
    resend: resendOf({ base, newest }, change, changes),
    ...(crossed?.beside && { beside: crossed.beside }),
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
  { base, newest }: FactsOf,
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
