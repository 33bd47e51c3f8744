import { notInDialect } from '../errors.js';
import type { Fields } from './value.js';

/** Options that would change what an operation means and that the dialect doesn't have. */
export const REFUSED_OPTIONS = [
  'arrayFilters',
  'awaitData',
  'collation',
  'hint',
  'let',
  'max',
  'min',
  'returnKey',
  'showRecordId',
  'tailable',
] as const;

/**
 * The options of an operation.
 * @throws StorageError NOT_IN_DIALECT for one that would change what the operation means
 */
export const parseOptions = (options: unknown, collection: string): Fields => {
  const fields = (options ?? {}) as Fields;
  const refused = REFUSED_OPTIONS.find((name) => fields[name] !== undefined && fields[name] !== false);
  if (refused) throw notInDialect(`the option ${refused}`, { collection });
  return fields;
};

/**
 * A number of documents among the options, such as `skip`.
 * @returns 0 where it is absent
 * @throws StorageError NOT_IN_DIALECT for anything but a whole number from 0
 */
export const parseCount = (options: Fields, name: 'skip' | 'limit', collection: string): number => {
  const value = options[name] ?? 0;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw notInDialect(`a ${name} that is no whole number from 0`, { collection });
};
