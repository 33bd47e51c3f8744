import type { FieldDefinition } from '../../schema/dictionary.js';

export type { FieldDefinition, FieldValue } from '../../schema/dictionary.js';

/** The types of the data dictionary. */
export const FIELD_TYPES = [
  'money',
  'integer',
  'decimal',
  'ratio',
  'date',
  'boolean',
  'text',
  'enum',
  'set',
  'collection',
] as const satisfies readonly FieldDefinition['type'][];

/** One of the dictionary's types. Money is yuan; a ratio of 0.04 is 4 %. */
export type FieldType = FieldDefinition['type'];

const NUMERIC: ReadonlySet<FieldType> = new Set(['money', 'integer', 'decimal', 'ratio']);

/** Whether a field of this type holds a number. */
export const isNumeric = (type: FieldType): boolean => NUMERIC.has(type);
