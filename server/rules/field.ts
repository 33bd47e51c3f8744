import type { LocalizedText } from './localizedText.js';

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
] as const;

/** One of the dictionary's types. Money is yuan; a ratio of 0.04 is 4 %. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A code that an enum or a set may take, with its name. */
export interface FieldValue {
  readonly code: string;
  readonly label: LocalizedText;
}

/** One field of the data dictionary, as its files hold it. */
export interface FieldDefinition {
  readonly code: string;
  readonly type: FieldType;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  readonly unit?: LocalizedText;
  /** The codes of an enum or a set. */
  readonly values?: readonly FieldValue[];
  /** The least and the greatest fact allowed, both included. */
  readonly range?: readonly [low: string | number, high: string | number];
  /** The fields of a collection's members. */
  readonly members?: readonly FieldDefinition[];
  /** The codes that this field is computed from, resolved from where it stands. */
  readonly derivedFrom?: readonly string[];
  readonly formula?: string;
  /** The effort it takes to change the fact, 1 (a form) to 5 (cannot be changed in a year). */
  readonly changeable?: number;
  readonly provedBy?: LocalizedText | string;
  readonly source?: string;
  readonly sensitivity?: string;
}

const NUMERIC: ReadonlySet<FieldType> = new Set(['money', 'integer', 'decimal', 'ratio']);

/** Whether a field of this type holds a number. */
export const isNumeric = (type: FieldType): boolean => NUMERIC.has(type);
