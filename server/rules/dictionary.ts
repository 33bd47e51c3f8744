import type { FieldType, FieldValue } from './field.js';
import type { Scalar } from './scalar.js';
import type { LocalizedText } from './localizedText.js';

/** A field that a derived field is computed from, and how many collections out of its own place it stands. */
export interface Input {
  readonly field: Field;
  readonly outward: number;
}

/** A field of a dictionary that has been checked. */
export interface Field {
  readonly code: string;
  readonly type: FieldType;
  readonly label: LocalizedText;
  readonly unit: LocalizedText | undefined;
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly range: readonly [low: Scalar, high: Scalar] | undefined;
  readonly members: Fields;
  /** The effort of changing the fact, 1 to 5; undefined where the enterprise is not to change it. */
  readonly changeable: number | undefined;
  /** What a derived field is computed from, in the dictionary's order; empty for an input. */
  readonly inputs: readonly Input[];
}

/** Fields by their codes. */
export type Fields = ReadonlyMap<string, Field>;

/** A data dictionary that has been checked: the profile's fields by their codes. */
export interface Dictionary {
  readonly fields: Fields;
}

/**
 * Finds a field by its whole path.
 * @param path codes joined by dots, as missing facts are named: `patents.expiry`
 */
export function findField(dictionary: Dictionary, path: string): Field | undefined {
  let fields: Fields = dictionary.fields;
  let field: Field | undefined;
  for (const code of path.split('.')) {
    field = fields.get(code);
    if (!field) return undefined;
    fields = field.members;
  }
  return field;
}
