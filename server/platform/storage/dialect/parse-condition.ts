import { types } from 'node:util';
import { notInDialect, type Place } from '../errors.js';
import { ELEMENT, type Bound, type Filter } from './filter.js';
import type { Path } from './path.js';
import { parsePrefix } from './prefix.js';
import { classify, isScalar, type Fields, type Scalar } from './value.js';

const INSTEAD_OF_WHOLE = {
  zh: '请逐字段比较，或用 $elemMatch。',
  en: 'Compare its fields one by one, or use $elemMatch.',
};

const scalar = (value: unknown, operator: string, place: Place): Scalar => {
  const classified = classify(value, place);
  if (isScalar(classified)) return classified;
  throw notInDialect(`${operator} with a whole ${classified.kind}`, place, INSTEAD_OF_WHOLE);
};

const list = (value: unknown, operator: string, place: Place): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw notInDialect(`${operator} without a list`, place);
};

const equals = (path: Path, value: unknown, operator: string, place: Place): Filter =>
  types.isRegExp(value)
    ? { op: 'prefix', path, text: parsePrefix(value, place) }
    : { op: 'eq', path, value: scalar(value, operator, place) };

const oneOf = (path: Path, value: unknown, operator: string, place: Place): Filter => ({
  op: 'in',
  path,
  values: list(value, operator, place).map((item) => scalar(item, operator, place)),
});

const exists = (path: Path, value: unknown, _operator: string, place: Place): Filter => {
  if (path === ELEMENT) throw notInDialect('$exists of an element itself', place);
  if (typeof value !== 'boolean') throw notInDialect('$exists with anything but true or false', place);
  const present: Filter = { op: 'exists', path };
  return value ? present : { op: 'not', of: present };
};

const not =
  (reader: typeof equals): typeof equals =>
  (path, value, operator, place) => ({ op: 'not', of: reader(path, value, operator, place) });

const notEquals: typeof equals = (path, value, operator, place) => ({
  op: 'not',
  of: { op: 'eq', path, value: scalar(value, operator, place) },
});

/** How each operator of one path is read; ranges are gathered apart. */
const READERS: Readonly<Record<string, typeof equals>> = {
  $eq: equals,
  $ne: notEquals,
  $in: oneOf,
  $nin: not(oneOf),
  $exists: exists,
};

const COMPARATORS: Readonly<Record<string, Bound['comparator']>> = {
  $gt: 'gt',
  $gte: 'gte',
  $lt: 'lt',
  $lte: 'lte',
};

/** The operators that compare a path, as they are written. */
export const CONDITION_OPERATORS: readonly string[] = [...Object.keys(READERS), ...Object.keys(COMPARATORS)];

const bound = (comparator: Bound['comparator'], value: unknown, operator: string, place: Place): Bound => {
  const limit = scalar(value, operator, place);
  if (limit.kind === 'null' || limit.kind === 'binary')
    throw notInDialect(`${operator} with ${limit.kind === 'null' ? 'null' : 'a binary'}`, place);
  return { comparator, value: limit };
};

/**
 * Reads the operators written for one path, as in `{$gte: 1, $lt: 5}`.
 * @throws StorageError NOT_IN_DIALECT for an operator the dialect doesn't have
 */
export const parseConditions = (path: Path, operators: Fields, place: Place): Filter => {
  const conditions: Filter[] = [];
  const bounds: Bound[] = [];
  for (const [operator, value] of Object.entries(operators)) {
    const comparator = COMPARATORS[operator];
    const reader = READERS[operator];
    if (comparator) bounds.push(bound(comparator, value, operator, place));
    else if (reader) conditions.push(reader(path, value, operator, place));
    else throw notInDialect(operator, place);
  }
  if (bounds.length > 0) conditions.push({ op: 'range', path, bounds });
  const [only] = conditions;
  return only && conditions.length === 1 ? only : { op: 'and', of: conditions };
};
