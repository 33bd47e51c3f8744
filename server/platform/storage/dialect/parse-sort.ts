import { types } from 'node:util';
import { notInDialect } from '../errors.js';
import { parsePath, type Path } from './path.js';

export type Direction = 1 | -1;

/** A checked sort: paths in order of weight. */
export type Sort = readonly { readonly path: Path; readonly direction: Direction }[];

const DIRECTIONS = new Map<unknown, Direction>([
  [1, 1],
  [-1, -1],
  ['asc', 1],
  ['desc', -1],
  ['ascending', 1],
  ['descending', -1],
  ['1', 1],
  ['-1', -1],
]);

const entriesOf = (sort: unknown, collection: string): readonly (readonly [string, unknown])[] => {
  if (sort === undefined || sort === null) return [];
  if (types.isMap(sort)) return [...sort].map(([key, value]) => [String(key), value]);
  if (typeof sort === 'object' && !Array.isArray(sort)) return Object.entries(sort);
  throw notInDialect('a sort that is no object', { collection });
};

/**
 * Reads a sort such as `{score: -1, _id: 1}`.
 * @throws StorageError NOT_IN_DIALECT for anything but ascending and descending paths
 */
export const parseSort = (sort: unknown, collection: string): Sort =>
  entriesOf(sort, collection).map(([text, value]) => {
    const direction = DIRECTIONS.get(value);
    if (!direction) throw notInDialect(`the sort order ${JSON.stringify(value)}`, { collection, path: text });
    return { path: parsePath(text, collection), direction };
  });
