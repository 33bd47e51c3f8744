import mongoose, { type mongo } from 'mongoose';
import { StorageError } from '../errors.js';
import type { Fields } from '../dialect/value.js';

const { EJSON } = mongoose.mongo.BSON;

/** The version of the form below; a file of a higher one is refused. */
export const EXPORT_VERSION = 1;

/** An index as MongoDB defines it, without that of `_id`, which every collection has. */
export interface MovedIndex {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly name: string;
  readonly unique?: boolean;
  readonly partialFilterExpression?: Fields;
}

/**
 * One line of an export: first the form, then for each collection its name, its documents and its indexes, and at
 * the end how many documents there were and the SHA-256 of all lines before.
 */
export type Line =
  | { readonly form: 'storage-export'; readonly version: number }
  | { readonly collection: string }
  | { readonly document: mongo.BSON.Document }
  | { readonly indexes: readonly MovedIndex[] }
  | { readonly end: { readonly documents: number; readonly sha256: string } };

/** Characters that stand as they are in JSON, but at which some readers of lines, Node's too, end a line. */
const LINE_SEPARATORS = /[\u2028\u2029]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;

/** A line as text, with its end: MongoDB's extended JSON, in which dates, ids and binaries keep their types. */
export const writtenLine = (line: Line): string =>
  `${EJSON.stringify(line, { relaxed: true }).replace(LINE_SEPARATORS, escaped)}\n`;

const NAMES = ['form', 'collection', 'document', 'indexes', 'end'] as const;

/**
 * Reads a line.
 * @param number its number in the file, for the message
 * @throws StorageError EXPORT_DAMAGED
 */
export const readLine = (text: string, number: number): Line => {
  const read = parsed(text, number);
  if (typeof read === 'object' && read !== null && NAMES.some((name) => Object.hasOwn(read, name)))
    return read as Line;
  throw exportDamaged(number);
};

const parsed = (text: string, number: number): unknown => {
  try {
    return EJSON.parse(text, { relaxed: true });
  } catch (failure) {
    throw exportDamaged(number, failure);
  }
};

/** The refusal of a file that isn't a whole export; nothing of it stays. */
export const exportDamaged = (line: number, cause?: unknown): StorageError =>
  new StorageError(
    'EXPORT_DAMAGED',
    {
      zh: `导出文件不完整或已损坏（第 ${line} 行），未导入任何数据。请重新导出。`,
      en: `The export is incomplete or damaged (line ${line}); nothing was imported. Export again.`,
    },
    cause,
  );
