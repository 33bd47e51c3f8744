import type { LocalizedText } from '../../../schema/dictionary.js';
import type { BorderFacts } from '../profile/borderFacts.js';
import { isWithin, readAddress, valueAt } from './address.js';
import { applyChanges, type ChangeFault, type Changed, type FactChange } from './changes.js';
import { sameValue } from './differences.js';
import { isAbsent } from './fields.js';
import { countsBefore, type SourceKind } from './sources.js';

/** Who says a fact, and as of when. */
export interface Source {
  /** Absent in what was recorded before kinds were: taken as self-declared. */
  readonly kind?: SourceKind;
  readonly source: LocalizedText;
  /** Calendar date. */
  readonly date: string;
}

/** Where the facts at and below a pointer come from. */
export interface Origin extends Source {
  readonly pointer: string;
}

/** What another source says of the same fact; it doesn't count. */
export interface OtherStatement extends Source {
  readonly pointer: string;
  readonly kind: SourceKind;
  readonly value: unknown;
}

/** A change with the source that says so. */
export interface SourcedChange extends FactChange {
  readonly kind: SourceKind;
  readonly source: LocalizedText;
  readonly date: string;
}

/** A profile as it is edited: facts of the border, where they come from, and what others say. */
export interface EditedProfile {
  readonly facts: BorderFacts;
  readonly provenance: readonly Origin[];
  readonly otherStatements: readonly OtherStatement[];
}

/** A profile after changes, and which of them do not count because a source that counts more says otherwise. */
export interface Edit extends EditedProfile {
  readonly notCounted: readonly number[];
  /** The facts as if every change counted: what is to be checked, for what does not count is kept too. */
  readonly said: Changed;
}

/**
 * Applies changes with their sources. What a source says replaces what its own kind or a lesser kind said; what a
 * greater kind says stays and the change is kept beside it. Whichever does not count is shown with the other.
 */
export function editProfile(
  before: EditedProfile,
  changes: readonly SourcedChange[],
):
  | { readonly ok: true; readonly value: Edit }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] } {
  // What can't be applied is refused whether it would count or not.
  const all = applyChanges(before.facts, changes);
  if (!all.ok) return all;
  const counts = changes.map((change) => doesCount(before, change));
  const counted = changes.flatMap((change, index) => (counts[index] ? [{ change, index }] : []));
  const applied = applyChanges(
    before.facts,
    counted.map(({ change }) => change),
  );
  if (!applied.ok) return applied;
  const pointers = new Map(counted.map(({ index }, place) => [index, applied.value.pointers[place] ?? '']));
  const { moves } = applied.value;
  const endOf = (index: number) => pointers.get(index) ?? moved(changes[index]?.pointer ?? '', moves);
  return {
    ok: true,
    value: {
      facts: applied.value.facts,
      provenance: provenanceAfter(before, changes, { counts, endOf, moves }),
      otherStatements: statementsAfter(before, changes, { counts, endOf, moves }),
      notCounted: counts.flatMap((does, index) => (does ? [] : [index])),
      said: all.value,
    },
  };
}

/** Where a fact comes from: the origin that lies nearest above it. */
export function originOfFact(provenance: readonly Origin[], pointer: string): Origin | undefined {
  return provenance
    .filter((origin) => isWithin(pointer, origin.pointer))
    .reduce<Origin | undefined>(
      (nearest, origin) => (nearest && nearest.pointer.length > origin.pointer.length ? nearest : origin),
      undefined,
    );
}

interface Outcome {
  readonly counts: readonly boolean[];
  readonly endOf: (index: number) => string;
  /** Rows that are called otherwise now, the old pointer to the new. */
  readonly moves: ReadonlyMap<string, string>;
}

/** Only a single fact or cell that is known can be said otherwise; rows are added and taken away by anyone. */
function doesCount({ facts, provenance }: EditedProfile, change: SourcedChange): boolean {
  if (!isSingle(change.pointer) || isAbsent(change.value)) return true;
  if (valueAt(facts, change.pointer) === undefined) return true;
  const origin = originOfFact(provenance, change.pointer);
  return countsBefore(change.kind, origin?.kind ?? 'self');
}

function isSingle(pointer: string): boolean {
  const address = readAddress(pointer);
  return address?.kind === 'cell' || (address?.kind === 'fact' && address.field.type !== 'collection');
}

function moved(pointer: string, moves: Outcome['moves']): string {
  for (const [from, to] of moves) if (isWithin(pointer, from)) return `${to}${pointer.slice(from.length)}`;
  return pointer;
}

function provenanceAfter(
  before: EditedProfile,
  changes: readonly SourcedChange[],
  { counts, endOf, moves }: Outcome,
): readonly Origin[] {
  const replaced = changes.flatMap(({ pointer }, index) => (counts[index] ? [pointer] : []));
  const kept = before.provenance
    .filter((origin) => !replaced.some((pointer) => isWithin(origin.pointer, pointer)))
    .map((origin) => ({ ...origin, pointer: moved(origin.pointer, moves) }));
  const added = changes.flatMap(({ kind, source, date, value }, index) =>
    counts[index] && !isAbsent(value) ? [{ pointer: endOf(index), kind, source, date }] : [],
  );
  return [...kept, ...added];
}

function statementsAfter(
  before: EditedProfile,
  changes: readonly SourcedChange[],
  { counts, endOf, moves }: Outcome,
): readonly OtherStatement[] {
  const kept = before.otherStatements
    .filter((statement) => !changes.some((change) => supersedes(change, statement)))
    .map((statement) => ({ ...statement, pointer: moved(statement.pointer, moves) }));
  const added = changes.flatMap((change, index) => {
    const statement = counts[index] ? formerStatement(before, change) : statementOf(change);
    return statement ? [{ ...statement, pointer: endOf(index) }] : [];
  });
  return [...kept, ...added];
}

/** A source's newer word replaces its older one; what is taken away or replaced whole takes all with it. */
export function supersedes(
  { pointer, kind, value }: SourcedChange,
  statement: Pick<OtherStatement, 'pointer' | 'kind'>,
): boolean {
  if (!isSingle(pointer) || isAbsent(value)) return isWithin(statement.pointer, pointer);
  return statement.pointer === pointer && statement.kind === kind;
}

/** What stood there before, where another kind of source said something else. */
function formerStatement(
  { facts, provenance }: EditedProfile,
  { pointer, value, kind }: SourcedChange,
): Omit<OtherStatement, 'pointer'> | undefined {
  if (!isSingle(pointer) || isAbsent(value)) return undefined;
  const former = valueAt(facts, pointer);
  const origin = originOfFact(provenance, pointer);
  if (former === undefined || origin === undefined || sameValue(former, value)) return undefined;
  const formerKind = origin.kind ?? 'self';
  if (formerKind === kind) return undefined;
  return { kind: formerKind, source: origin.source, date: origin.date, value: former };
}

function statementOf({ kind, source, date, value }: SourcedChange): Omit<OtherStatement, 'pointer'> {
  return { kind, source, date, value };
}
