import type { Comparator, Condition } from '../dialect/filter.js';
import { afterPrefix } from '../dialect/prefix.js';
import type { Kind, Scalar } from '../dialect/value.js';
import { scalarJson } from './encode.js';
import { every, NEVER, some, sql, type Sql } from './sql.js';

const SIGNS: Readonly<Record<Comparator, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** A condition on a single value, without its path and without existence. */
export type Comparison = Exclude<Condition, { op: 'exists' }>;

/** The SQL value of a scalar: booleans are 1 and 0, as json_extract gives them. */
export const scalarSql = (scalar: Scalar): string | number | null => {
  const json = scalarJson(scalar);
  return typeof json === 'boolean' ? Number(json) : json;
};

const compare = (expression: string, comparator: Comparator, value: Scalar, kind: Kind | undefined): Sql => {
  if (value.kind === 'null') return sql(`${expression} IS NULL`);
  if (value.kind !== kind) return NEVER;
  return sql(`${expression} ${SIGNS[comparator]} ?`, [scalarSql(value)]);
};

const oneOf = (expression: string, values: readonly Scalar[], kind: Kind | undefined): Sql => {
  const same = values.filter((value) => value.kind === kind).map(scalarJson);
  const listed =
    same.length > 0
      ? sql(`${expression} IN (SELECT value FROM json_each(?))`, [JSON.stringify(same)])
      : NEVER;
  return values.some((value) => value.kind === 'null')
    ? some([listed, sql(`${expression} IS NULL`)])
    : listed;
};

const prefixed = (expression: string, text: string, kind: Kind | undefined): Sql =>
  kind === 'string' ? sql(`(${expression} >= ? AND ${expression} < ?)`, [text, afterPrefix(text)]) : NEVER;

/**
 * The SQL of a comparison of one expression; NULL or false where it doesn't hold.
 * @param expression gives the scalar, or NULL for null and missing
 * @param kind what the path holds; a value of another kind matches nothing
 */
export const comparisonSql = (expression: string, condition: Comparison, kind: Kind | undefined): Sql => {
  switch (condition.op) {
    case 'eq':
      return compare(expression, 'eq', condition.value, kind);
    case 'in':
      return oneOf(expression, condition.values, kind);
    case 'prefix':
      return prefixed(expression, condition.text, kind);
    case 'range':
      return every(condition.bounds.map((bound) => compare(expression, bound.comparator, bound.value, kind)));
  }
};

/** True where null and missing meet the condition. */
export const holdsForNull = (condition: Comparison): boolean => {
  if (condition.op === 'eq') return condition.value.kind === 'null';
  return condition.op === 'in' && condition.values.some((value) => value.kind === 'null');
};
