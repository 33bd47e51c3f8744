import {
  newRow,
  pointerTo,
  readAddress,
  valueAt,
  type BorderFacts,
  type FactChange,
  type Row,
} from '../../../server/domain/index.js';
import { noEdits, type Edits, type NewRow } from './edits.js';
import { typedOf } from './fieldText.js';
import { givenMembers } from './fields.js';
import { withEmptied, withRemoved, withTyped } from './withEdits.js';

/**
 * Changes as edits on top of a version, to go on with where another editor's version came between. What says the
 * same as the version is no edit; a row that stands there is changed cell by cell, one that is gone is a new row.
 */
export function editsOn(facts: BorderFacts, changes: readonly FactChange[]): Edits {
  return changes.reduce<Edits>((edits, change) => withChange(edits, facts, change), noEdits);
}

function withChange(edits: Edits, facts: BorderFacts, { pointer, value }: FactChange): Edits {
  const address = readAddress(pointer);
  switch (address?.kind) {
    case undefined:
      return edits;
    case 'fact': {
      const { field } = address;
      if (field.type === 'collection') return withEmptied(edits, field.code, facts[field.code] === undefined);
      return withTyped(edits, pointer, typedOf(field, value), typedOf(field, facts[field.code]));
    }
    case 'cell': {
      const { field } = address;
      return withTyped(edits, pointer, typedOf(field, value), typedOf(field, valueAt(facts, pointer)));
    }
    case 'row': {
      const { collection, key } = address;
      const row = key === newRow ? undefined : (valueAt(facts, pointer) as Row | undefined);
      if (value === null || value === undefined) return withRemoved(edits, pointer, row !== undefined);
      const cells = Object.entries(cellsOf(collection, value as Row));
      if (row === undefined) {
        const id = edits.added.length + 1;
        const added: NewRow = { id, collection: collection.code, cells: Object.fromEntries(cells) };
        return { ...edits, added: [...edits.added, added] };
      }
      const before = cellsOf(collection, row);
      return cells.reduce(
        (typed, [code, text]) => withTyped(typed, `${pointer}${pointerTo(code)}`, text, before[code] ?? ''),
        edits,
      );
    }
  }
}

/** The known cells of a row, as typed. */
function cellsOf(collection: Parameters<typeof givenMembers>[0], row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(
    givenMembers(collection).flatMap((member) =>
      row[member.code] === undefined || row[member.code] === null
        ? []
        : [[member.code, typedOf(member, row[member.code])]],
    ),
  );
}
