import { isDeepStrictEqual } from 'node:util';
import { keyPattern, sameIndex, type IndexSpec } from '../dialect/parse-index.js';
import type { Path } from '../dialect/path.js';
import type { Filter } from '../dialect/filter.js';
import { checkIndex } from '../dialect/shape.js';
import { notInDialect } from '../errors.js';
import type { Database, SqlValue } from '../sqlite/database.js';
import { violatedUnique } from '../sqlite/failure.js';
import type { Catalogue, Collection } from './catalogue.js';
import { buildSideTable, dropSideTable, hasSideTable, isKeptAside } from './array-index.js';
import { decode } from './decode.js';
import { duplicateKey, serverError } from './driver-errors.js';
import { keyValueOf } from './key-value.js';
import { locate } from '../dialect/kinds.js';
import { documentValue, quoted, UNQUALIFIED, type Sql } from './sql.js';
import { whereSql, type FilterScope } from './where.js';

/** What index work needs: the writing connection and the catalogue. */
export interface IndexContext {
  readonly database: Database;
  readonly catalogue: Catalogue;
}

/** The SQLite indexes behind one of MongoDB's; the second stands only where it is unique. */
const sqliteNames = (
  collection: string,
  index: string,
): { readonly main: string; readonly nulls: string } => ({
  main: `${collection}.${index}`,
  nulls: `nulls of ${collection}.${index}`,
});

const literal = (value: SqlValue): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/** SQL with its values written out, as the definition of an index needs it. */
const written = ({ text, values }: Sql): string => {
  const left = [...values];
  return text.replace(/'(?:[^']|'')*'|\?/g, (token) =>
    token === '?' ? literal(left.shift() ?? null) : token,
  );
};

/** An index over part of a collection holds its values to one kind, as its condition is fixed. */
const learnPartial = (context: IndexContext, collection: Collection, filter: Filter): void => {
  if (filter.op === 'and') filter.of.forEach((part) => learnPartial(context, collection, part));
  const value =
    filter.op === 'eq' ? filter.value : filter.op === 'range' ? filter.bounds[0]?.value : undefined;
  if (!value || value.kind === 'null' || !('path' in filter)) return;
  const { path } = filter;
  const location = locate(collection.kinds, path);
  if (location.form !== 'value')
    throw notInDialect('a partial index by an array', { collection: collection.name, path: path.join('.') });
  if (location.kind === undefined)
    context.catalogue.learn(context.database, collection, path.join('.'), value.kind);
};

/** Finds an index that already means the same, or refuses one that contradicts it, as MongoDB does. */
const existing = (collection: Collection, spec: IndexSpec): IndexSpec | undefined => {
  const named = collection.indexes.get(spec.name);
  if (named && !sameIndex(named, spec))
    throw serverError(
      'IndexKeySpecsConflict',
      `An index named ${spec.name} exists on ${collection.name} with another definition; drop it first`,
    );
  if (named) return named;
  const alike = [...collection.indexes.values()].find((other) => isDeepStrictEqual(other.key, spec.key));
  if (alike && isDeepStrictEqual(alike.partial, spec.partial))
    throw serverError(
      'IndexOptionsConflict',
      `Index ${alike.name} on ${collection.name} has the same key; drop it before creating ${spec.name}`,
    );
  return undefined;
};

const checkIndexable = ({ name, kinds }: Collection, spec: IndexSpec): void =>
  checkIndex(spec, { collection: name, root: kinds });

const expression = (path: Path): string => documentValue(path, UNQUALIFIED);
const orderWord = (direction: 1 | -1): string => (direction === 1 ? 'ASC' : 'DESC');

const indexScope = ({ name, kinds }: Collection): FilterScope => ({
  collection: name,
  root: kinds,
  qualifier: UNQUALIFIED,
});

const partialSql = (collection: Collection, spec: IndexSpec): string[] =>
  spec.partial ? [written(whereSql(spec.partial, indexScope(collection)))] : [];

const createSql = (collection: Collection, spec: IndexSpec): readonly string[] => {
  const { main, nulls } = sqliteNames(collection.name, spec.name);
  const unique = spec.unique ? 'UNIQUE' : '';
  const columns = spec.key.map(({ path, direction }) => `${expression(path)} ${orderWord(direction)}`);
  const conditions = partialSql(collection, spec);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const on = `ON ${quoted(collection.name)}`;
  const statement = `CREATE ${unique} INDEX ${quoted(main)} ${on} (${columns.join(', ')}) ${where}`;
  if (!spec.unique) return [statement];
  const values = spec.key.map(({ path }) => expression(path));
  const anyNull = `(${values.map((value) => `${value} IS NULL`).join(' OR ')})`;
  const filled = values.map((value) => `ifnull(${value}, x'00')`);
  const nullsWhere = [anyNull, ...conditions].join(' AND ');
  return [statement, `CREATE UNIQUE INDEX ${quoted(nulls)} ${on} (${filled.join(', ')}) WHERE ${nullsWhere}`];
};

/** The values that more than one document has under a unique index to be. */
const clashingValues = (
  database: Database,
  collection: Collection,
  spec: IndexSpec,
): Record<string, unknown> => {
  const values = spec.key.map(({ path }) => expression(path));
  const where = partialSql(collection, spec).join(' AND ') || '1';
  const clash = database.get(
    `SELECT doc FROM ${quoted(collection.name)} WHERE ${where} GROUP BY ${values.join(', ')} HAVING count(*) > 1`,
  );
  return keyValueOf(spec, clash ? decode(String(clash['doc']), collection.kinds) : {});
};

const build = (database: Database, collection: Collection, spec: IndexSpec): void => {
  if (isKeptAside(collection.kinds, spec)) {
    buildSideTable(database, collection.name, collection.kinds, spec);
    return;
  }
  try {
    for (const statement of createSql(collection, spec)) database.exec(statement);
  } catch (failure) {
    if (violatedUnique(failure) === undefined) throw failure;
    throw duplicateKey(collection.name, spec, clashingValues(database, collection, spec));
  }
};

const unbuild = (database: Database, collection: Collection, name: string): void => {
  const { main, nulls } = sqliteNames(collection.name, name);
  for (const index of [main, nulls]) database.exec(`DROP INDEX IF EXISTS ${quoted(index)}`);
  dropSideTable(database, collection.name, name);
};

/**
 * Brings the indexes in line with paths that were just found to hold arrays: an index on one path is kept
 * in a table of its own from now on.
 * @throws StorageError NOT_IN_DIALECT where a unique or compound index meets an array
 */
export const adaptIndexes = (database: Database, collection: Collection): void => {
  for (const spec of collection.indexes.values()) {
    checkIndexable(collection, spec);
    if (!isKeptAside(collection.kinds, spec) || hasSideTable(database, collection.name, spec.name)) continue;
    unbuild(database, collection, spec.name);
    build(database, collection, spec);
  }
};

/**
 * Builds an index. MongoDB counts null and missing as a value under unique, SQLite doesn't, so a
 * unique index has a second one over the documents that lack a value.
 * @returns the index's name
 * @throws MongoServerError 85 or 86 where another index stands in its place, 11000 where documents
 *   clash already
 */
export const createIndex = (context: IndexContext, collection: Collection, spec: IndexSpec): string => {
  const found = existing(collection, spec);
  if (found) return found.name;
  checkIndexable(collection, spec);
  if (spec.partial) learnPartial(context, collection, spec.partial);
  build(context.database, collection, spec);
  context.catalogue.addIndex(context.database, collection, spec);
  return spec.name;
};

/**
 * Removes an index.
 * @throws MongoServerError 27 where there is none of that name
 */
export const dropIndex = (context: IndexContext, collection: Collection, name: string): void => {
  const spec = collection.indexes.get(name);
  if (!spec) throw serverError('IndexNotFound', `index not found with name [${name}]`);
  unbuild(context.database, collection, name);
  context.catalogue.removeIndex(context.database, collection, spec);
};

/** The index of `_id`, which every collection has. */
export const ID_INDEX: IndexSpec = {
  name: '_id_',
  key: [{ path: ['_id'], direction: 1 }],
  unique: true,
  partial: undefined,
  partialFilterExpression: undefined,
};

/** The index that a violated SQLite constraint belongs to. */
export const indexBehind = (collection: Collection, violated: string): IndexSpec | undefined => {
  if (violated === `${collection.name}.id`) return ID_INDEX;
  return [...collection.indexes.values()].find(({ name }) => {
    const { main, nulls } = sqliteNames(collection.name, name);
    return violated === main || violated === nulls;
  });
};

/** The committed indexes as MongoDB lists them. */
export const listIndexes = (collection: Collection): Record<string, unknown>[] =>
  [ID_INDEX, ...collection.committedIndexes.values()].map((spec) => ({
    v: 2,
    key: keyPattern(spec),
    name: spec.name,
    ...(spec.unique && spec !== ID_INDEX ? { unique: true } : {}),
    ...(spec.partialFilterExpression ? { partialFilterExpression: spec.partialFilterExpression } : {}),
  }));
