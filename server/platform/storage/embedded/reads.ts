import type { Filter } from '../dialect/filter.js';
import type { Projection } from '../dialect/parse-projection.js';
import type { Sort } from '../dialect/parse-sort.js';
import { notInDialect } from '../errors.js';
import type { SqlValue } from '../sqlite/database.js';
import { decode } from './decode.js';
import type { Known, View } from './engine.js';
import { locate, type KindNode } from './kinds.js';
import { project } from './project.js';
import { documentValue, DOCUMENT, quoted } from './sql.js';
import { whereSql } from './where.js';

/** A checked query of one collection. */
export interface Query {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly skip: number;
  /** 0 for all. */
  readonly limit: number;
}

const UNSORTABLE = new Set(['object', 'array', 'binary']);

/**
 * The ORDER BY of a sort; ties are broken by the order of insertion.
 * @throws StorageError NOT_IN_DIALECT for paths that hold arrays, objects or binaries
 */
const orderSql = (sort: Sort, collection: string, root: KindNode): string => {
  if (sort.length === 0) return '';
  const terms = sort.map(({ path, direction }) => {
    const location = locate(root, path);
    if (location.form !== 'value' || UNSORTABLE.has(location.kind ?? ''))
      throw notInDialect('a sort by anything but a scalar', { collection, path: path.join('.') });
    return `${documentValue(path)} ${direction === 1 ? 'ASC' : 'DESC'}`;
  });
  const last = sort.at(-1)?.direction === -1 ? 'DESC' : 'ASC';
  return `ORDER BY ${terms.join(', ')}, ${DOCUMENT}."row" ${last}`;
};

interface Statement {
  readonly tail: string;
  readonly values: readonly SqlValue[];
}

/** Everything of a query after its SELECT list. */
const statementOf = (query: Query, collection: string, known: Known): Statement => {
  const where = whereSql(query.filter, { collection, ...known });
  const order = orderSql(query.sort, collection, known.root);
  const limited = query.limit > 0 || query.skip > 0;
  return {
    tail: `FROM ${quoted(collection)} ${DOCUMENT} WHERE ${where.text} ${order} ${limited ? 'LIMIT ? OFFSET ?' : ''}`,
    values: limited ? [...where.values, query.limit > 0 ? query.limit : -1, query.skip] : where.values,
  };
};

/** The documents of a query, each an object of its own. */
export const findDocuments = (
  view: View,
  collection: string,
  query: Query,
  projection: Projection,
): Record<string, unknown>[] => {
  const known = view.known(collection);
  if (!known) return [];
  const { tail, values } = statementOf(query, collection, known);
  return view.database
    .all(`SELECT ${DOCUMENT}.doc ${tail}`, values)
    .map((row) => project(decode(String(row['doc']), known.root), projection));
};

/** The row numbers of a query, for writes: in a transaction nobody else changes them. */
export const findRows = (view: View, collection: string, query: Query): number[] => {
  const known = view.known(collection);
  if (!known) return [];
  const { tail, values } = statementOf(query, collection, known);
  return view.database.all(`SELECT ${DOCUMENT}."row" ${tail}`, values).map((row) => Number(row['row']));
};

/** The number of documents a query selects, after its skip and limit. */
export const countDocuments = (view: View, collection: string, query: Query): number => {
  const known = view.known(collection);
  if (!known) return 0;
  const { tail, values } = statementOf(query, collection, known);
  return Number(view.database.get(`SELECT count(*) AS n FROM (SELECT 1 ${tail})`, values)?.['n'] ?? 0);
};
