import { mongo } from 'mongoose';
import { types } from 'node:util';
import { notStorable, type BilingualText, type Place } from '../errors.js';

/** What a path of a collection can hold; null is of every kind. */
export type Kind = 'string' | 'number' | 'boolean' | 'date' | 'objectId' | 'binary' | 'object' | 'array';

/** A plain document: field names to values not checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** A value that can be compared, with its kind: the form in which checked values travel. */
export type Scalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: Date }
  | { readonly kind: 'objectId'; readonly value: mongo.ObjectId }
  | { readonly kind: 'binary'; readonly value: mongo.Binary };

/** Any value the dialect knows, with its kind. */
export type Classified =
  | Scalar
  | { readonly kind: 'array'; readonly value: readonly unknown[] }
  | { readonly kind: 'object'; readonly value: Fields };

const LONE_SURROGATE = /\p{Surrogate}/u;
const FIRST_INSTANT = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

const refuse = (zh: string, en: string, place: Place): never => {
  const why: BilingualText = { zh, en };
  throw notStorable(why, place);
};

const checkString = (value: string, place: Place): Scalar => {
  if (value.includes('\0'))
    refuse('文本含有 NUL 字符，请先去除。', 'the text holds a NUL; remove it first.', place);
  if (LONE_SURROGATE.test(value))
    refuse('文本不是有效的 Unicode，请修正。', 'the text is not well-formed Unicode; mend it first.', place);
  return { kind: 'string', value };
};

const checkNumber = (value: number, place: Place): Scalar => {
  if (!Number.isFinite(value))
    refuse(`${value} 不是有限数，请改用 null。`, `${value} is not a finite number; use null.`, place);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    refuse(
      `整数 ${value} 超出 2^53，请以文本存储。`,
      `the integer ${value} is beyond 2^53; store it as text.`,
      place,
    );
  return { kind: 'number', value: value === 0 ? 0 : value };
};

const checkDate = (value: Date, place: Place): Scalar => {
  const instant = value.getTime();
  if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT))
    refuse(
      '日期无效或不在 0000 至 9999 年之间。',
      'the date is invalid or outside the years 0000 to 9999.',
      place,
    );
  return { kind: 'date', value };
};

const checkBson = (value: { _bsontype: unknown }, place: Place): Scalar => {
  if (value instanceof mongo.ObjectId) return { kind: 'objectId', value };
  if (value instanceof mongo.Binary) return { kind: 'binary', value };
  if (value instanceof mongo.Int32 || value instanceof mongo.Double)
    return checkNumber(value.valueOf(), place);
  const type = String(value._bsontype);
  return refuse(
    `类型 ${type} 不可存储，请改用数字或文本。`,
    `the type ${type} is not stored; use a number or text.`,
    place,
  );
};

const isFields = (value: object): value is Fields => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.prototype.toString.call(value) === '[object Object]';
};

const hasBson = (value: object): value is { toBSON(): unknown } =>
  'toBSON' in value && typeof value.toBSON === 'function';

const checkObject = (value: object, place: Place): Classified => {
  if (types.isDate(value)) return checkDate(value, place);
  if (Array.isArray(value)) return { kind: 'array', value };
  if ('_bsontype' in value) return checkBson(value, place);
  if (hasBson(value)) return classify(value.toBSON(), place);
  if (types.isUint8Array(value)) return { kind: 'binary', value: new mongo.Binary(Buffer.from(value)) };
  if (types.isMap(value)) return { kind: 'object', value: Object.fromEntries(value) as Fields };
  if (isFields(value)) return { kind: 'object', value };
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return refuse(`${name} 不是数据值。`, `a ${name} is not a data value.`, place);
};

/**
 * Names the kind of a value and checks that it can be stored exactly; undefined counts as null.
 * @param value any value, as Mongoose hands it over
 * @param place the collection and path, for the message
 * @throws StorageError VALUE_NOT_STORABLE for NaN, Infinity, integers beyond 2^53, NUL in texts,
 *   malformed Unicode, invalid dates and types the dialect doesn't have
 */
export const classify = (value: unknown, place: Place): Classified => {
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'string') return checkString(value, place);
  if (typeof value === 'number') return checkNumber(value, place);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'object') return checkObject(value, place);
  return refuse(`${typeof value} 不是数据值。`, `a ${typeof value} is not a data value.`, place);
};

/** True for a value that can be compared: everything but objects and arrays. */
export const isScalar = (value: Classified): value is Scalar =>
  value.kind !== 'object' && value.kind !== 'array';
