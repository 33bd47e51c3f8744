import type { Filter } from '../dialect/filter.js';
import { jsonPath, type Path } from '../dialect/path.js';
import { notInDialect } from '../errors.js';
import { columnValue } from './decode.js';
import type { View } from './engine.js';
import { locate, nodeAt, type KindNode } from '../dialect/kinds.js';
import { compareColumns } from './sort-order.js';
import { ALWAYS, DOCUMENT, every, quoted, sql, typeAt, valueAt, type Sql } from './sql.js';
import type { SqlValue } from '../sqlite/database.js';
import { inRanges } from './ranges.js';
import type { Sliced } from './slices.js';
import { whereSql } from './where.js';

interface Source {
  /** The value's expression, and its JSON type's: NULL where the path is missing. */
  readonly value: string;
  readonly type: string;
  /** The array's elements, where the path meets one. */
  readonly join: string;
  readonly node: KindNode;
}

const DOC = `${DOCUMENT}.doc`;

const elementsOf = (array: Path): string => `, json_each(${DOC}, '${jsonPath(array)}') e`;

const sourceOf = (collection: string, root: KindNode, path: Path): Source => {
  const location = locate(root, path);
  const node = nodeAt(root, path.join('.'));
  switch (location.form) {
    case 'value':
      return { value: valueAt(DOC, path), type: typeAt(DOC, path), join: '', node };
    case 'elements':
      return { value: 'e.value', type: 'e.type', join: elementsOf(path), node: location.element };
    case 'fields': {
      const { array, rest } = location;
      const inside = `CASE e.type WHEN 'object' THEN e.value END`;
      const element = nodeAt(root, array.join('.')).element();
      return {
        value: valueAt(inside, rest),
        type: typeAt(inside, rest),
        join: elementsOf(array),
        node: nodeAt(element, rest.join('.')),
      };
    }
    case 'outside':
      throw notInDialect('distinct through two arrays', { collection, path: path.join('.') });
  }
};

/**
 * The different values at a path among the documents a filter selects, arrays by their elements;
 * null counts where it is written, missing doesn't.
 * @throws StorageError NOT_IN_DIALECT where the path holds objects or leads through two arrays
 */
export function* distinctValues(
  view: View,
  collection: string,
  path: Path,
  filter: Filter,
): Sliced<unknown[]> {
  const known = view.known(collection);
  if (!known) return [];
  const { root } = known;
  const { value, type, join, node } = sourceOf(collection, root, path);
  if (node.kind === 'object' || node.kind === 'array')
    throw notInDialect(`distinct of ${node.kind}s`, { collection, path: path.join('.') });
  const where = whereSql(filter, { collection, ...known });
  const statementOf = (range: Sql, indexed: string): Sql => {
    const { text, values } = every([range, where]);
    const from = `${quoted(collection)} ${DOCUMENT} ${indexed}${join}`;
    return sql(`SELECT DISTINCT ${value} AS v FROM ${from} WHERE ${text} AND ${type} IS NOT NULL`, values);
  };
  const found = new Set<SqlValue>();
  const read = ({ text, values }: Sql): boolean => {
    for (const row of view.database.all(text, values)) found.add(row['v'] ?? null);
    return true;
  };
  const whole = statementOf(ALWAYS, '');
  if (!view.plan(whole, { collection, limit: 0 }).readsAll) read(whole);
  else yield* inRanges(view, collection, (range) => read(statementOf(range, 'NOT INDEXED')));
  return [...found].sort(compareColumns).map((column) => columnValue(column, node.kind));
}
