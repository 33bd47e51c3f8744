import { notInDialect, type Place } from '../errors.js';
import { classify, type Fields } from './value.js';

/** True for an object whose first key is an operator, as in `{$gt: 1}`. */
export const isOperators = (value: unknown): value is Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || '_bsontype' in value)
    return false;
  return Object.keys(value)[0]?.startsWith('$') ?? false;
};

/**
 * The fields of a value that must be a plain object.
 * @param what names the fault for the message
 * @throws StorageError NOT_IN_DIALECT
 */
export const fieldsOf = (value: unknown, what: string, place: Place): Fields => {
  if (typeof value !== 'object' || value === null) throw notInDialect(what, place);
  const classified = classify(value, place);
  if (classified.kind !== 'object') throw notInDialect(what, place);
  return classified.value;
};
