import { classify, isScalar, type Classified } from '../dialect/value.js';
import { notInDialect, type Place } from '../errors.js';
import { scalarJson } from './encode.js';

/** MongoDB's order of the kinds among each other. */
const RANK: Readonly<Record<Classified['kind'], number>> = {
  null: 0,
  number: 1,
  string: 2,
  object: 3,
  array: 4,
  binary: 5,
  objectId: 6,
  boolean: 7,
  date: 8,
};

/** UTF-16 units from here on sort apart from UTF-8: the surrogates stand for code points above all others. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

const isSurrogate = (unit: number): boolean => unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;

/** The order of two texts by their UTF-8 bytes, which is that of their code points. */
export const compareTexts = (one: string, other: string): number => {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) {
    const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (left === right) continue;
    return Number(isSurrogate(left)) - Number(isSurrogate(right)) || left - right;
  }
  return one.length - other.length;
};

/** The order of two scalars of one kind: texts by UTF-8 bytes, dates and ids by value. */
export const compareJson = (left: unknown, right: unknown): number =>
  typeof left === 'string' && typeof right === 'string'
    ? compareTexts(left, right)
    : Number(left) - Number(right);

/**
 * The order of two values in a sort; missing counts as null.
 * @throws StorageError NOT_IN_DIALECT for objects, arrays and binaries, which the dialect doesn't sort
 */
export const compareValues = (one: unknown, other: unknown, place: Place): number => {
  const [left, right] = [classify(one, place), classify(other, place)];
  if (!isScalar(left) || !isScalar(right) || left.kind === 'binary' || right.kind === 'binary')
    throw notInDialect('a sort by anything but a scalar', place);
  return left.kind === right.kind
    ? compareJson(scalarJson(left), scalarJson(right))
    : RANK[left.kind] - RANK[right.kind];
};
