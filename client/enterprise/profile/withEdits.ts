import type { Edits, NewRow } from './edits.js';

/** Edits with what was typed at a pointer; what is as it was before is no edit. */
export function withTyped(edits: Edits, pointer: string, text: string, before: string): Edits {
  const typed = new Map(edits.typed);
  if (text === before) typed.delete(pointer);
  else typed.set(pointer, text);
  return { ...edits, typed };
}

/** Edits with one more row of a collection, which then is not empty. */
export function withNewRow(edits: Edits, collection: string): Edits {
  const id = Math.max(0, ...edits.added.map((row) => row.id)) + 1;
  const emptied = new Set([...edits.emptied].filter((code) => code !== collection));
  return { ...edits, emptied, added: [...edits.added, { id, collection, cells: {} }] };
}

/** Edits with a cell of a new row as typed. */
export function withCell(edits: Edits, changed: NewRow, code: string, text: string): Edits {
  const cells = { ...changed.cells, [code]: text };
  return { ...edits, added: edits.added.map((row) => (row.id === changed.id ? { ...row, cells } : row)) };
}

/** Edits without a new row. */
export function withoutRow(edits: Edits, { id }: NewRow): Edits {
  return { ...edits, added: edits.added.filter((row) => row.id !== id) };
}

/** Edits in which a row is taken away, or kept after all. */
export function withRemoved(edits: Edits, pointer: string, isRemoved: boolean): Edits {
  const removed = new Set(edits.removed);
  if (isRemoved) removed.add(pointer);
  else removed.delete(pointer);
  return { ...edits, removed };
}

/** Edits in which a collection is said to have no row, or not. */
export function withEmptied(edits: Edits, code: string, isEmpty: boolean): Edits {
  const emptied = new Set(edits.emptied);
  if (isEmpty) emptied.add(code);
  else emptied.delete(code);
  return { ...edits, emptied };
}
