import { mongo } from 'mongoose';
import { notInDialect, updateImpossible, type Place } from '../errors.js';
import { ELEMENT, type Filter } from './filter.js';
import { fieldsOf, isOperators } from './operators.js';
import { parseConditions } from './parse-condition.js';
import { isPosition, parsePath, type Path } from './path.js';
import type { Change, Update } from './update.js';
import { classify } from './value.js';

type Reader = (path: Path, value: unknown, place: Place) => Change;

const NO_MODIFIERS = {
  zh: '只支持 $each。',
  en: 'Only $each is supported.',
};

const listed = (operator: string, value: unknown, place: Place): readonly unknown[] => {
  if (!isOperators(value)) return [value];
  const { $each, ...others } = value;
  const [modifier] = Object.keys(others);
  if (modifier) throw notInDialect(`${operator} with ${modifier}`, place, NO_MODIFIERS);
  if (!Array.isArray($each)) throw notInDialect(`${operator} with $each that is no list`, place);
  return $each;
};

const inc: Reader = (path, value, place) => {
  const classified = classify(value, place);
  if (classified.kind !== 'number') throw notInDialect(`$inc by a ${classified.kind}`, place);
  return { op: 'inc', path, by: classified.value };
};

const pullAll: Reader = (path, value, place) => {
  if (!Array.isArray(value)) throw notInDialect('$pullAll without a list', place);
  return { op: 'pullAll', path, values: value };
};

const pull: Reader = (path, value, place) => {
  const classified = classify(value, place);
  if (classified.kind !== 'object') return { op: 'pullAll', path, values: [value] };
  if (isOperators(value)) return { op: 'pull', path, of: parseConditions(ELEMENT, value, place) };
  const of = Object.entries(classified.value).map(([key, condition]): Filter => {
    if (key.startsWith('$')) throw notInDialect(`${key} inside $pull`, place);
    const operators = isOperators(condition) ? condition : { $eq: condition };
    return parseConditions(parsePath(key, place.collection), operators, place);
  });
  return { op: 'pull', path, of: { op: 'and', of } };
};

/** How each operator is read. */
const READERS: Readonly<Record<string, Reader>> = {
  $set: (path, value) => ({ op: 'set', path, value }),
  $setOnInsert: (path, value) => ({ op: 'setOnInsert', path, value }),
  $unset: (path) => ({ op: 'unset', path }),
  $inc: inc,
  $push: (path, value, place) => ({ op: 'push', path, values: listed('$push', value, place) }),
  $addToSet: (path, value, place) => ({ op: 'addToSet', path, values: listed('$addToSet', value, place) }),
  $pull: pull,
  $pullAll: pullAll,
};

/** The operators of an update, as they are written. */
export const UPDATE_OPERATORS: readonly string[] = Object.keys(READERS);

const compareNames = (one: string, other: string): number => {
  if (isPosition(one) && isPosition(other)) return Number(one) - Number(other);
  return one < other ? -1 : Number(one > other);
};

/** MongoDB makes changes in the order of their paths: names as texts, positions as numbers. */
const comparePaths = (one: Path, other: Path): number => {
  for (const [at, name] of one.entries()) {
    const otherName = other[at];
    if (otherName === undefined) return 1;
    const order = compareNames(name, otherName);
    if (order !== 0) return order;
  }
  return one.length - other.length;
};

const isWithin = (inner: Path, outer: Path): boolean => outer.every((name, at) => inner[at] === name);

const refuseConflicts = (changes: Update, collection: string): void => {
  for (const [at, { path }] of changes.entries()) {
    const next = changes[at + 1];
    if (!next || !isWithin(next.path, path)) continue;
    throw updateImpossible(
      {
        zh: `同一次更新两次改动 ${path.join('.')}，请合并。`,
        en: `one update changes ${path.join('.')} twice; merge the changes.`,
      },
      { collection, path: next.path.join('.') },
    );
  }
};

/**
 * Reads an update made of operators.
 * @throws StorageError NOT_IN_DIALECT for operators, positions `$` and pipelines outside the dialect;
 *   UPDATE_IMPOSSIBLE where two changes meet on one path
 */
export const parseUpdate = (update: unknown, collection: string): Update => {
  if (Array.isArray(update)) throw notInDialect('an update pipeline', { collection });
  const operators = Object.entries(fieldsOf(update, 'an update that is no object', { collection }));
  const changes = operators.flatMap(([operator, fields]) => {
    const reader = Object.hasOwn(READERS, operator) ? READERS[operator] : undefined;
    if (!operator.startsWith('$'))
      throw new mongo.MongoInvalidArgumentError('Update document requires atomic operators');
    if (!reader) throw notInDialect(operator, { collection });
    return Object.entries(fieldsOf(fields, `${operator} without fields`, { collection })).map(
      ([text, value]) => reader(parsePath(text, collection), value, { collection, path: text }),
    );
  });
  const ordered = changes.toSorted((one, other) => comparePaths(one.path, other.path));
  refuseConflicts(ordered, collection);
  return ordered;
};

/**
 * Checks a whole document that replaces another.
 * @throws StorageError NOT_IN_DIALECT where it holds operators
 */
export const parseReplacement = (replacement: unknown, collection: string): Record<string, unknown> => {
  const fields = fieldsOf(replacement, 'a replacement that is no object', { collection });
  const operator = Object.keys(fields).find((name) => name.startsWith('$'));
  if (operator) throw notInDialect(`${operator} in a replacement`, { collection });
  return { ...fields };
};
