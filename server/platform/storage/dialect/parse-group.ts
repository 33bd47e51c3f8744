import { notInDialect, type Place } from '../errors.js';
import { fieldsOf, isOperators } from './operators.js';
import { checkFieldName, parsePath, type Path } from './path.js';
import type { Accumulator, Group, GroupKey } from './pipeline.js';

/**
 * Reads a field path as expressions write it, such as `'$region.town'`.
 * @throws StorageError NOT_IN_DIALECT for any other expression
 */
export const parseFieldPath = (value: unknown, what: string, collection: string): Path => {
  if (typeof value === 'string' && /^\$[^$]/.test(value)) return parsePath(value.slice(1), collection);
  throw notInDialect(`${what} of anything but a field path`, { collection, path: String(value) });
};

const parseKey = (key: unknown, collection: string): GroupKey => {
  if (key === null) return { by: 'all' };
  if (typeof key === 'string') return { by: 'path', path: parseFieldPath(key, 'a group key', collection) };
  const fields = fieldsOf(key, 'a group key other than a path, an object of paths or null', { collection });
  if (isOperators(fields)) throw notInDialect('a computed group key', { collection });
  const paths = Object.entries(fields).map(([name, value]) => {
    checkFieldName(name, { collection, path: name });
    return { name, path: parseFieldPath(value, 'a group key', collection) };
  });
  if (paths.length === 0) throw notInDialect('an empty group key', { collection });
  return { by: 'paths', paths };
};

const OVER_PATHS = new Map<string, 'sum' | 'avg' | 'min' | 'max'>([
  ['$sum', 'sum'],
  ['$avg', 'avg'],
  ['$min', 'min'],
  ['$max', 'max'],
]);

/** What a group can gather, as it is written. */
export const ACCUMULATORS: readonly string[] = [...OVER_PATHS.keys(), '$count'];

const parseAccumulator = (value: unknown, place: Place): Accumulator => {
  const [[operator, operand] = ['nothing', undefined], ...others] = Object.entries(
    fieldsOf(value, 'a group field without an accumulator', place),
  );
  if (others.length > 0) throw notInDialect('two accumulators in one field', place);
  if (operator === '$count') return { op: 'count', times: 1 };
  if (operator === '$sum' && typeof operand === 'number' && Number.isSafeInteger(operand))
    return { op: 'count', times: operand };
  const op = OVER_PATHS.get(operator);
  if (!op) throw notInDialect(operator, place);
  return { op, path: parseFieldPath(operand, operator, place.collection) };
};

/**
 * Reads a `$group` stage.
 * @throws StorageError NOT_IN_DIALECT for computed keys and for accumulators outside the dialect
 */
export const parseGroup = (stage: unknown, collection: string): Group => {
  const { _id, ...others } = fieldsOf(stage, '$group without fields', { collection });
  if (_id === undefined) throw notInDialect('$group without _id', { collection });
  return {
    key: parseKey(_id, collection),
    fields: Object.entries(others).map(([name, value]) => {
      checkFieldName(name, { collection, path: name });
      return { name, gather: parseAccumulator(value, { collection, path: name }) };
    }),
  };
};
