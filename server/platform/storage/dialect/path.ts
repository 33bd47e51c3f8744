import { notInDialect, notStorable, type Place } from '../errors.js';

/** The field names along a dotted path; never empty. */
export type Path = readonly string[];

const FORBIDDEN = /[$."[\]\\\0]/;
const RESERVED = new Set(['', '__proto__']);

/** True where a path's step is a number, which on an array would mean a position. */
export const isPosition = (name: string): boolean => /^\d+$/.test(name);

/**
 * Checks a field name of a document to be written.
 * @throws StorageError VALUE_NOT_STORABLE for names with `$ . " [ ] \` or NUL, the empty name and `__proto__`
 */
export const checkFieldName = (name: string, place: Place): void => {
  if (!RESERVED.has(name) && !FORBIDDEN.test(name)) return;
  throw notStorable(
    {
      zh: `字段名“${name}”不可用：不能为空，也不能含有 $ . " [ ] \\。`,
      en: `the field name "${name}" is not allowed: not empty and without $ . " [ ] \\.`,
    },
    place,
  );
};

/**
 * Splits a dotted path of a filter, sort, update or index into its field names.
 * @throws StorageError NOT_IN_DIALECT where a step is no plain field name
 */
export const parsePath = (text: string, collection: string): Path => {
  const names = text.split('.');
  const wrong = names.find((name) => RESERVED.has(name) || FORBIDDEN.test(name));
  if (wrong !== undefined) throw notInDialect(`the path "${text}"`, { collection, path: text });
  return names;
};

/** The SQLite JSON path of field names, such as `$."address"."town"`; safe inside single quotes. */
export const jsonPath = (path: Path): string =>
  `$${path.map((name) => `."${name.replaceAll("'", "''")}"`).join('')}`;
