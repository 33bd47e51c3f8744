import { isDeepStrictEqual } from 'node:util';
import { notInDialect } from '../errors.js';
import type { Filter } from './filter.js';
import { parseFilter } from './parse-filter.js';
import { parseSort, type Sort } from './parse-sort.js';
import { fieldsOf } from './operators.js';
import type { Fields, Kind } from './value.js';

/** A checked index definition. */
export interface IndexSpec {
  readonly name: string;
  readonly key: Sort;
  readonly unique: boolean;
  /** The documents it covers; undefined for all. */
  readonly partial: Filter | undefined;
  /** The partial filter as it was written, to be listed. */
  readonly partialFilterExpression: Fields | undefined;
}

/** The options of an index. */
export const INDEX_OPTIONS = ['name', 'unique', 'partialFilterExpression'] as const;

/** Options that don't change what an index means, and one that is refused with what to write instead. */
const PASSED_OVER = ['background', 'v', 'session', 'sparse'] as const;

const KNOWN = new Set<string>([...INDEX_OPTIONS, ...PASSED_OVER]);

const PARTIAL_KINDS = new Set<Kind | 'null'>(['string', 'number', 'boolean', 'null']);

/** A partial index is kept as SQL text, so its values are those that JSON can write. */
const fitsPartial = (part: Filter): boolean => {
  if (part.op === 'eq') return PARTIAL_KINDS.has(part.value.kind);
  if (part.op === 'range') return part.bounds.every(({ value }) => PARTIAL_KINDS.has(value.kind));
  return part.op === 'exists';
};

const parsePartial = (expression: unknown, collection: string): Filter | undefined => {
  if (expression === undefined) return undefined;
  const filter = parseFilter(expression, collection);
  const parts =
    filter.op === 'and' ? filter.of.flatMap((part) => (part.op === 'and' ? part.of : [part])) : [filter];
  if (parts.length > 0 && parts.every(fitsPartial)) return { op: 'and', of: parts };
  throw notInDialect('a partial index by more than $exists: true, equality and ranges of plain values', {
    collection,
  });
};

/** The name MongoDB gives an index, such as `status_1_openedOn_-1`. */
const nameOf = (key: Sort): string =>
  key.map(({ path, direction }) => `${path.join('.')}_${direction}`).join('_');

/**
 * Reads an index definition.
 * @throws StorageError NOT_IN_DIALECT for text, hashed, TTL, sparse, wildcard and collated indexes
 */
export const parseIndex = (key: unknown, options: Fields, collection: string): IndexSpec => {
  const unknown = Object.keys(options).find((option) => !KNOWN.has(option) && options[option] !== undefined);
  if (unknown) throw notInDialect(`the index option ${unknown}`, { collection });
  if (options['sparse'])
    throw notInDialect(
      'the index option sparse',
      { collection },
      {
        zh: '请改用 partialFilterExpression: {字段: {$exists: true}}。',
        en: 'Use partialFilterExpression: {path: {$exists: true}}.',
      },
    );
  const paths = parseSort(fieldsOf(key, 'an index key that is no object', { collection }), collection);
  if (paths.length === 0) throw notInDialect('an index without a path', { collection });
  const { partialFilterExpression } = options;
  return {
    name: typeof options['name'] === 'string' ? options['name'] : nameOf(paths),
    key: paths,
    unique: options['unique'] === true,
    partial: parsePartial(partialFilterExpression, collection),
    partialFilterExpression: partialFilterExpression as Fields | undefined,
  };
};

/** The key as MongoDB lists it: `{path: direction}`. */
export const keyPattern = (spec: IndexSpec): Record<string, 1 | -1> =>
  Object.fromEntries(spec.key.map(({ path, direction }) => [path.join('.'), direction]));

/** True where two definitions differ in name at most. */
export const sameIndex = (one: IndexSpec, other: IndexSpec): boolean =>
  one.unique === other.unique &&
  JSON.stringify(one.key) === JSON.stringify(other.key) &&
  isDeepStrictEqual(one.partial, other.partial);
