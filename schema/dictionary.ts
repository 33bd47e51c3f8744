/**
 * The shape of the data dictionary (`schema/dictionary/*.json`, one file a group): the one source of every
 * fact's name, type, unit and label. The form, the importer, the rule editor and the explanation sentences
 * read it through `schema/generated/dictionary.ts`.
 */

/** The languages that every text for people is written in. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** The types of the rule language; each decides which operators a field has. */
export type FieldType =
  'money' | 'integer' | 'decimal' | 'ratio' | 'date' | 'boolean' | 'text' | 'enum' | 'set' | 'collection';

/** One value that a field of type `enum` or `set` may hold. */
export interface FieldValue {
  readonly code: string;
  readonly label: LocalizedText;
}

/** One end of a field's closed range: a number, a decimal string (money in yuan) or a calendar date. */
export type FieldBound = number | string;

/** One fact: of an enterprise, or of a member of one of its collections. */
export interface FieldDefinition {
  readonly code: string;
  readonly type: FieldType;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  /** Unit or classifier as people say it: 人, 件, 个月. Money is in yuan and needs none. */
  readonly unit?: LocalizedText;
  /** What a field of type `enum` or `set` may hold. */
  readonly values?: readonly FieldValue[];
  /** Closed at both ends; checked on facts. */
  readonly range?: readonly [FieldBound, FieldBound];
  /** The fields of a collection's members. */
  readonly members?: readonly FieldDefinition[];
  /** Codes that a derived field is computed from, resolved from where the field stands. */
  readonly derivedFrom?: readonly string[];
  /** How a derived field is computed, in words for people. */
  readonly formula?: LocalizedText;
  /** The effort of changing the fact: 1 (a form to fill in) to 5 (years, or out of the enterprise's hands). */
  readonly changeable?: 1 | 2 | 3 | 4 | 5;
  /** The one way in which it can be changed: no enterprise gets younger. Up is to true, down to false. */
  readonly changeableOnly?: 'up' | 'down';
  /** The document that proves the fact. */
  readonly provedBy?: LocalizedText;
  /** The regulation (document and article) that defines the fact. */
  readonly source?: LocalizedText;
  /** Who may see the fact: anyone, those whom the enterprise deals with (when absent), or by its consent only. */
  readonly sensitivity?: 'public' | 'internal' | 'confidential';
}

/** A group of fields as forms show them, in the dictionary's order. */
export interface DictionaryGroup {
  readonly code: string;
  readonly label: LocalizedText;
  /** Codes of the group's fields. */
  readonly fields: readonly string[];
}
