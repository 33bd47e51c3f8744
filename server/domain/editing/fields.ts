import { dictionaryFields, dictionaryGroups } from '../../../schema/generated/dictionary.js';
import type { FieldDefinition } from '../../../schema/dictionary.js';

const byCode: ReadonlyMap<string, FieldDefinition> = new Map(
  dictionaryFields.map((field) => [field.code, field]),
);
const needCodes = new Set(dictionaryGroups.find(({ code }) => code === 'need')?.fields);

/** The dictionary's field of a code that a profile may hold: the need is no part of a profile. */
export function profileField(code: string): FieldDefinition | undefined {
  return needCodes.has(code) ? undefined : byCode.get(code);
}

/** The field of a collection's members. */
export function memberField(collection: FieldDefinition, code: string): FieldDefinition | undefined {
  return collection.members?.find((member) => member.code === code);
}

/** Whether a value says nothing: a fact that is null is not known. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
