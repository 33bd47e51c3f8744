import { notInDialect, type BilingualText } from '../errors.js';
import type { Condition, Filter } from './filter.js';
import { locate, type KindNode, type Location } from './kinds.js';
import type { IndexSpec } from './parse-index.js';
import type { Sort } from './parse-sort.js';
import type { Path } from './path.js';
import type { Kind } from './value.js';

/**
 * What is known of a collection's paths, against which a checked form is held: learnt from its documents
 * on the embedded engine, declared by its Mongoose schema on MongoDB.
 */
export interface Shape {
  readonly collection: string;
  readonly root: KindNode;
  /** The paths of each unique index that covers every document, that of `_id` left out. */
  readonly uniqueKeys: readonly (readonly string[])[];
}

/** A shape of which only the paths are known, for what doesn't ask for unique indexes. */
export type Paths = Pick<Shape, 'collection' | 'root'>;

const WHY_OUTSIDE: Readonly<Record<Extract<Location, { form: 'outside' }>['why'], string>> = {
  secondArray: 'a path through two arrays',
  position: 'a position in an array',
};

const USE_ELEMMATCH: BilingualText = {
  zh: '请用 $elemMatch 约束同一元素。',
  en: 'Bind one element with $elemMatch.',
};

const UNSORTABLE = new Set<Kind | undefined>(['object', 'array', 'binary']);

/**
 * Where a path of a filter leads.
 * @throws StorageError NOT_IN_DIALECT where it leads through two arrays or to a position
 */
export const locateInside = (
  { root, collection }: Paths,
  path: Path,
): Exclude<Location, { form: 'outside' }> => {
  const location = locate(root, path);
  if (location.form !== 'outside') return location;
  throw notInDialect(WHY_OUTSIDE[location.why], { collection, path: path.join('.') });
};

/**
 * Refuses two bounds on an array: MongoDB would let two elements meet one each.
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkBounds = (condition: Condition, location: Location, collection: string): void => {
  if (location.form === 'value' || condition.op !== 'range' || condition.bounds.length < 2) return;
  throw notInDialect('two bounds on an array', { collection, path: condition.path.join('.') }, USE_ELEMMATCH);
};

const checkElements = (filter: Extract<Filter, { op: 'element' }>, paths: Paths): void => {
  const place = { collection: paths.collection, path: filter.path.join('.') };
  const location = locateInside(paths, filter.path);
  if (location.form === 'fields') throw notInDialect('$elemMatch inside an array', place);
  if (location.form !== 'elements') return;
  const inner = (part: Filter): void => {
    if (part.op === 'and') part.of.forEach(inner);
    else if (part.op === 'not') inner(part.of);
    else if ('path' in part && part.path.length > 0 && locate(location.element, part.path).form !== 'value')
      throw notInDialect('an array inside $elemMatch', place);
  };
  filter.of.forEach(inner);
};

/**
 * Holds a filter to what its paths hold.
 * @throws StorageError NOT_IN_DIALECT for two bounds on an array, a path through two arrays or to a
 *   position, and an array inside `$elemMatch`
 */
export const checkFilter = (filter: Filter, paths: Paths): void => {
  if (filter.op === 'and' || filter.op === 'or') filter.of.forEach((part) => checkFilter(part, paths));
  else if (filter.op === 'not') checkFilter(filter.of, paths);
  else if (filter.op === 'element') checkElements(filter, paths);
  else checkBounds(filter, locateInside(paths, filter.path), paths.collection);
};

/**
 * Refuses a sort by paths that hold arrays, objects or binaries.
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkSort = (sort: Sort, { root, collection }: Paths): void => {
  for (const { path } of sort) {
    const location = locate(root, path);
    if (location.form === 'value' && !UNSORTABLE.has(location.kind)) continue;
    throw notInDialect('a sort by anything but a scalar', { collection, path: path.join('.') });
  }
};

const END_WITH_ID: BilingualText = {
  zh: '请在排序末尾加上 _id 或唯一索引的字段。',
  en: 'End the sort with _id or with the fields of a unique index.',
};

/**
 * Refuses a page of a sort in which two documents may tie: which of them stood on the page would be left
 * to the engine.
 * @param isPage true where only a part of what is sorted is asked for
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkPage = (sort: Sort, isPage: boolean, { collection, uniqueKeys }: Shape): void => {
  if (!isPage || sort.length === 0) return;
  const sorted = new Set(sort.map(({ path }) => path.join('.')));
  if ([['_id'], ...uniqueKeys].some((key) => key.every((path) => sorted.has(path)))) return;
  throw notInDialect('a page of a sort whose last key is not unique', { collection }, END_WITH_ID);
};

/**
 * Refuses what an index can't hold: arrays under a unique or compound index.
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkIndex = (spec: IndexSpec, { root, collection }: Paths): void => {
  if (!spec.unique && spec.key.length === 1) return;
  const onArray = spec.key.find(({ path }) => locate(root, path).form !== 'value');
  if (!onArray) return;
  const what = spec.unique ? 'a unique index over an array' : 'a compound index over an array';
  throw notInDialect(what, { collection, path: onArray.path.join('.') });
};

/**
 * Refuses a path by which nothing is grouped or gathered: one into an array.
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkScalarPath = (path: Path, { root, collection }: Paths): void => {
  if (locate(root, path).form === 'value') return;
  throw notInDialect('a value of an array', { collection, path: path.join('.') });
};

/** The paths of the unique indexes that cover every document. */
export const uniqueKeysOf = (indexes: Iterable<IndexSpec>): string[][] =>
  [...indexes]
    .filter(({ unique, partial }) => unique && partial === undefined)
    .map(({ key }) => key.map(({ path }) => path.join('.')));
