import type {
  Dictionary,
  Field,
  FieldType as GraphqlFieldType,
} from '../../../schema/generated/resolvers.js';
import type { DictionaryGroup, FieldDefinition, FieldType } from '../../../schema/dictionary.js';

/** The data dictionary as generated from `schema/dictionary`. */
export interface DictionaryData {
  readonly groups: readonly DictionaryGroup[];
  readonly fields: readonly FieldDefinition[];
  readonly hash: string;
}

/** The dictionary as the interface shows it: groups in their order, each with its fields. */
export function dictionaryType({ groups, fields, hash }: DictionaryData): Dictionary {
  const byCode = new Map(fields.map((field) => [field.code, field]));
  return {
    hash,
    groups: groups.map(({ code, label, fields: codes }) => ({
      code,
      label,
      fields: codes.flatMap((fieldCode) => byCode.get(fieldCode) ?? []).map(fieldType),
    })),
  };
}

function fieldType(field: FieldDefinition): Field {
  return {
    code: field.code,
    type: typeNames[field.type],
    label: field.label,
    description: field.description ?? null,
    unit: field.unit ?? null,
    values: field.values ?? null,
    members: field.members?.map(fieldType) ?? null,
    derivedFrom: field.derivedFrom ?? null,
    formula: field.formula ?? null,
    source: field.source ?? null,
  };
}

const typeNames: Readonly<Record<FieldType, GraphqlFieldType>> = {
  money: 'MONEY',
  integer: 'INTEGER',
  decimal: 'DECIMAL',
  ratio: 'RATIO',
  date: 'DATE',
  boolean: 'BOOLEAN',
  text: 'TEXT',
  enum: 'ENUM',
  set: 'SET',
  collection: 'COLLECTION',
};
