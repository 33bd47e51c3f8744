import { dictionaryFields, dictionaryGroups } from '../../../schema/generated/dictionary.js';
import type { DictionaryGroup, FieldDefinition } from '../../../schema/dictionary.js';
import { readAddress, type BorderFacts } from '../../../server/domain/index.js';

/** A group of the portrait with the fields that it shows. */
export interface ShownGroup {
  readonly group: DictionaryGroup;
  readonly fields: readonly FieldDefinition[];
}

const fieldsByCode = new Map(dictionaryFields.map((field) => [field.code, field]));

/**
 * The groups of a portrait: every input, and of what is worked out only what was declared or is waited for; the
 * need is no part of a profile.
 */
export function shownGroups(facts: BorderFacts, waited: ReadonlySet<string>): readonly ShownGroup[] {
  return dictionaryGroups
    .filter(({ code }) => code !== 'need')
    .map((group) => ({
      group,
      fields: group.fields.flatMap((code) => {
        const field = fieldsByCode.get(code);
        const isShown = field?.derivedFrom === undefined || facts[code] !== undefined || waited.has(code);
        return field && isShown ? [field] : [];
      }),
    }));
}

/** The members of a collection that are given, not worked out. */
export function givenMembers({ members = [] }: FieldDefinition): readonly FieldDefinition[] {
  return members.filter(({ derivedFrom }) => derivedFrom === undefined);
}

/** Whether a field's values stand in a column of figures. */
export function isFigure({ type }: FieldDefinition): boolean {
  return type === 'money' || type === 'integer' || type === 'decimal' || type === 'ratio';
}

/** The field at a pointer; of a row, its collection. */
export function fieldAt(pointer: string): FieldDefinition | undefined {
  const address = readAddress(pointer);
  return address?.kind === 'row' ? address.collection : address?.field;
}
