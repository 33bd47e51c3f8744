import { readDay } from './calendar.js';
import type { Field } from './dictionary.js';
import { Exact } from './exact.js';
import type { FieldType } from './field.js';
import type { Scalar } from './scalar.js';

/** What a profile may hold under a code. */
export type Fact = Scalar | ReadonlySet<string> | readonly Member[];

/** A profile or one member of a collection: its known facts by their codes. */
export type Member = ReadonlyMap<string, Fact>;

const readDecimal = (json: unknown): Exact | undefined =>
  typeof json === 'number'
    ? Exact.fromNumber(json)
    : typeof json === 'string'
      ? Exact.fromText(json)
      : undefined;

const readCode = (json: unknown, field: ValueField): string | undefined =>
  typeof json === 'string' && field.values.has(json) ? json : undefined;

/** What a value's reading depends on. */
export type ValueField = Pick<Field, 'values'>;

type ScalarType = Exclude<FieldType, 'set' | 'collection'>;

const SCALARS: Record<ScalarType, (json: unknown, field: ValueField) => Scalar | undefined> = {
  money: (json) => (typeof json === 'string' ? Exact.fromText(json, 2) : undefined),
  integer: (json) => (Number.isSafeInteger(json) ? Exact.fromNumber(Number(json)) : undefined),
  decimal: readDecimal,
  ratio: readDecimal,
  date: readDay,
  boolean: (json) => (typeof json === 'boolean' ? json : undefined),
  text: (json) => (typeof json === 'string' ? json.normalize('NFC') : undefined),
  enum: readCode,
};

/**
 * Reads a JSON value as a value of a field's type; an item of a set is read as one of its codes.
 * @returns undefined when it is no such value
 */
export function readScalar(json: unknown, type: FieldType, field: ValueField): Scalar | undefined {
  if (type === 'collection') return undefined;
  return SCALARS[type === 'set' ? 'enum' : type](json, field);
}

/** Reads a decimal string or a finite JSON number, as expressions hold them. */
export const readNumber = readDecimal;
