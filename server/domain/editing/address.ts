import type { FieldDefinition, LocalizedText } from '../../../schema/dictionary.js';
import type { BorderFacts } from '../profile/borderFacts.js';
import { memberField, profileField } from './fields.js';
import { namingFieldsOf, rowKeys, rowsOf, type Row } from './rows.js';

/**
 * Where a fact stands: a JSON Pointer whose second part is a row's key, not its place, so that it stays right when
 * other rows come or go: `/staff`, `/finances`, `/finances/2025`, `/finances/2025/revenue`. `-` is a new row.
 */
export type Address =
  | { readonly kind: 'fact'; readonly field: FieldDefinition }
  | { readonly kind: 'row'; readonly collection: FieldDefinition; readonly key: string }
  | {
      readonly kind: 'cell';
      readonly collection: FieldDefinition;
      readonly key: string;
      readonly field: FieldDefinition;
    };

/** The key of a row that is not there yet. */
export const newRow = '-';

/** Reads a pointer by the dictionary; undefined where no fact of a profile can stand there. */
export function readAddress(pointer: string): Address | undefined {
  const [root, code = '', key, member, ...rest] = pointer.split('/').map(unescaped);
  const field = root === '' && rest.length === 0 ? profileField(code) : undefined;
  if (field === undefined) return undefined;
  if (key === undefined) return { kind: 'fact', field };
  if (field.type !== 'collection' || key === '') return undefined;
  if (member === undefined) return { kind: 'row', collection: field, key };
  const cell = key === newRow ? undefined : memberField(field, member);
  return cell && { kind: 'cell', collection: field, key, field: cell };
}

/** Joins codes and keys to a pointer. */
export function pointerTo(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** Whether two pointers speak of the same fact, or one of what holds the other. */
export function overlap(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Whether a pointer is another's, or lies below it; the empty one is the whole profile. */
export function isWithin(pointer: string, holder: string): boolean {
  return pointer === holder || pointer.startsWith(`${holder}/`);
}

/** What stands at an address: a value, a row, a list of rows; undefined where nothing does. */
export function valueAt(facts: BorderFacts, pointer: string): unknown {
  const address = readAddress(pointer);
  switch (address?.kind) {
    case undefined:
      return undefined;
    case 'fact':
      return facts[address.field.code] ?? undefined;
    case 'row':
      return rowAt(facts, address.collection.code, address.key);
    case 'cell':
      return rowAt(facts, address.collection.code, address.key)?.[address.field.code] ?? undefined;
  }
}

/** The row of a key. */
export function rowAt(facts: BorderFacts, collection: string, key: string): Row | undefined {
  const rows = rowsOf(facts, collection);
  return rows[rowKeys(collection, rows).indexOf(key)];
}

/**
 * What an address is called: the collection, its row and the field, as far as it goes.
 * @param row the row it leads to, for a name in people's words
 */
export function addressLabel(pointer: string, row?: Row): LocalizedText {
  const address = readAddress(pointer);
  if (address === undefined) return { zh: '企业画像', en: 'Profile' };
  if (address.kind === 'fact') return address.field.label;
  const { collection } = address;
  const name = row === undefined ? { zh: '', en: '' } : rowName(collection, row);
  const head = {
    zh: `${collection.label.zh}${spaced(name.zh)}`,
    en: `${collection.label.en}${spaced(name.en)}`,
  };
  if (address.kind === 'row') return head;
  return { zh: `${head.zh}：${address.field.label.zh}`, en: `${head.en}: ${address.field.label.en}` };
}

/** What a row is called by its naming fields, in words; empty where they are not known. */
export function rowName(collection: FieldDefinition, row: Row): LocalizedText {
  const parts = namingFieldsOf(collection.code).flatMap((code) => {
    const field = memberField(collection, code);
    const value = row[code];
    const isNamed = typeof value === 'string' || typeof value === 'number';
    return field && isNamed ? [valueLabel(field, String(value))] : [];
  });
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function valueLabel(field: FieldDefinition, value: string): LocalizedText {
  return field.values?.find(({ code }) => code === value)?.label ?? { zh: value, en: value };
}

function spaced(name: string): string {
  return name === '' ? '' : ` ${name}`;
}

function unescaped(part: string): string {
  return part.replace(/~1/g, '/').replace(/~0/g, '~');
}
