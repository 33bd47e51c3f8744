import { jsonPath, type Path } from '../dialect/path.js';
import type { SqlValue } from '../sqlite/database.js';

/** A piece of SQL with the values for its question marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export const sql = (text: string, values: readonly SqlValue[] = []): Sql => ({ text, values });

export const NEVER = sql('0');
export const ALWAYS = sql('1');

const joined = (parts: readonly Sql[], word: 'AND' | 'OR', empty: Sql): Sql => {
  const [only] = parts;
  if (!only) return empty;
  if (parts.length === 1) return only;
  return sql(
    `(${parts.map((part) => part.text).join(` ${word} `)})`,
    parts.flatMap((part) => part.values),
  );
};

/** All of the parts; of none, true. */
export const every = (parts: readonly Sql[]): Sql =>
  parts.includes(NEVER) ? NEVER : joined(parts, 'AND', ALWAYS);
/** Any of the parts; of none, false. */
export const some = (parts: readonly Sql[]): Sql =>
  joined(
    parts.filter((part) => part !== NEVER),
    'OR',
    NEVER,
  );
/** The exact opposite: NULL counts as false, so its opposite is true. */
export const negated = (part: Sql): Sql => sql(`(${part.text}) IS NOT TRUE`, part.values);

/** An identifier in quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The alias under which a statement's collection is read. */
export const DOCUMENT = 'd';

/** How the columns of a collection are named: by the alias in a query, without one in an index. */
export type Qualifier = 'd.' | '';
export const QUALIFIED: Qualifier = 'd.';
export const UNQUALIFIED: Qualifier = '';

/** The expression of a scalar value at a path of a document or element; the same text in queries and indexes. */
export const valueAt = (json: string, path: Path): string => `json_extract(${json}, '${jsonPath(path)}')`;

/** The expression of the JSON type at a path: NULL where the path is missing, 'null' where it holds null. */
export const typeAt = (json: string, path: Path): string => `json_type(${json}, '${jsonPath(path)}')`;

/** The expression of a path of a collection's document, with `_id` in its own column. */
export const documentValue = (path: Path, qualifier: Qualifier = QUALIFIED): string =>
  path.length === 1 && path[0] === '_id' ? `${qualifier}id` : valueAt(`${qualifier}doc`, path);
