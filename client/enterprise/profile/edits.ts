import type { LocalizedText } from '../../../schema/dictionary.js';
import { canonicalJson, newRow, pointerTo, type FactChange } from '../../../server/domain/index.js';
import { readField } from './fieldText.js';
import { fieldAt, givenMembers } from './fields.js';

/** A row that is not saved yet; its cells as typed. */
export interface NewRow {
  readonly id: number;
  readonly collection: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What was changed on the page and is not saved yet. */
export interface Edits {
  /** Facts and cells by pointer, as typed; empty takes the fact away. */
  readonly typed: ReadonlyMap<string, string>;
  readonly added: readonly NewRow[];
  /** Pointers of rows to be taken away. */
  readonly removed: ReadonlySet<string>;
  /** Collections that are said to have no row at all. */
  readonly emptied: ReadonlySet<string>;
}

export const noEdits: Edits = { typed: new Map(), added: [], removed: new Set(), emptied: new Set() };

/** Something to put right, at the field of that key. */
export interface EditFault {
  readonly key: string;
  readonly message: LocalizedText;
}

/** The changes that edits ask for, each with the key of its field, or what is wrong with them. */
export type ReadEdits =
  | { readonly kind: 'changes'; readonly changes: readonly FactChange[]; readonly keys: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly EditFault[] };

/** The key of a field of a row that is not saved yet. */
export function newCellKey({ collection, id }: NewRow, code: string): string {
  return `/${collection}/new-${id}/${code}`;
}

/** How many changes there are. */
export function countOf({ typed, added, removed, emptied }: Edits): number {
  return typed.size + added.length + removed.size + emptied.size;
}

/** Reads everything that was typed; what lies in a row to be taken away counts no more. */
export function readEdits(edits: Edits): ReadEdits {
  const faults: EditFault[] = [];
  const found: { readonly change: FactChange; readonly key: string }[] = [];
  for (const [pointer, text] of edits.typed) {
    if ([...edits.removed].some((row) => pointer.startsWith(`${row}/`))) continue;
    const field = fieldAt(pointer);
    const read = field && readField(field, text);
    if (read?.kind === 'fault') faults.push({ key: pointer, message: read.message });
    if (read?.kind === 'value') found.push({ key: pointer, change: { pointer, value: read.value } });
  }
  for (const row of edits.added) {
    const values = readRow(row, faults);
    found.push({
      key: newCellKey(row, ''),
      change: { pointer: pointerTo(row.collection, newRow), value: values },
    });
  }
  for (const pointer of edits.removed) found.push({ key: pointer, change: { pointer, value: null } });
  for (const code of edits.emptied)
    found.push({ key: pointerTo(code), change: { pointer: pointerTo(code), value: [] } });
  if (faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'changes', changes: found.map(({ change }) => change), keys: found.map(({ key }) => key) };
}

function readRow(row: NewRow, faults: EditFault[]): Readonly<Record<string, unknown>> {
  const collection = fieldAt(pointerTo(row.collection));
  const values: Record<string, unknown> = {};
  for (const member of collection ? givenMembers(collection) : []) {
    const read = readField(member, row.cells[member.code] ?? '');
    if (read.kind === 'fault') faults.push({ key: newCellKey(row, member.code), message: read.message });
    else if (read.value !== null) values[member.code] = read.value;
  }
  return values;
}

/**
 * Faults that the API found, each at the field whose change it is in.
 * @param keys keys of the changes that were sent, in their order
 */
export function faultsAtFields(
  faults: readonly { readonly path: string; readonly message: LocalizedText }[],
  keys: readonly string[],
): readonly EditFault[] {
  return faults.map(({ path, message }, index) => {
    const [, change, , below] = /^\/input\/changes\/(\d+)\/(value|pointer)(?:\/([^/]+))?/.exec(path) ?? [];
    const key = change === undefined ? undefined : keys[Number(change)];
    if (key === undefined) return { key: `other-${index}`, message };
    return { key: key.endsWith('/') ? `${key}${below ?? ''}` : key, message };
  });
}

/** A conflict's change to send again and where it came from. */
export interface Choice {
  readonly pointer: string;
  readonly value?: unknown;
}

/** Changes that would say the same, said once. */
export function distinctChanges(changes: readonly Choice[]): readonly FactChange[] {
  const byContent = new Map(
    changes.map(({ pointer, value = null }) => [canonicalJson([pointer, value]), { pointer, value }]),
  );
  return [...byContent.values()];
}
