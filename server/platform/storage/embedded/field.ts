import type { IndexSpec } from '../dialect/parse-index.js';
import type { Path } from '../dialect/path.js';
import type { Kind } from '../dialect/value.js';
import { notInDialect } from '../errors.js';
import { locate, type KindNode } from '../dialect/kinds.js';
import { documentValue, DOCUMENT, typeAt, valueAt } from './sql.js';

/** An array whose elements a pipeline has set in its place, one row each, under the alias `u`. */
export interface Unwound {
  readonly path: Path;
  readonly element: KindNode;
}

/** The SQL expressions of a path that holds one value a row. */
export interface Field {
  readonly value: string;
  /** The JSON type; NULL where the path is missing. */
  readonly type: string;
  readonly kind: Kind | undefined;
}

const ELEMENT_VALUE = 'u.value';
const MISSING: Field = { value: 'NULL', type: 'NULL', kind: undefined };

/** The rest of a path below an unwound array; undefined where the path leads elsewhere. */
const restBelow = (path: Path, array: Path): Path | undefined =>
  array.every((name, at) => path[at] === name) ? path.slice(array.length) : undefined;

/**
 * The field at a path below an unwound array, or undefined where the path leads elsewhere.
 * @throws StorageError NOT_IN_DIALECT where it holds a further array
 */
export const unwoundField = (path: Path, unwound: Unwound, collection: string): Field | undefined => {
  const rest = restBelow(path, unwound.path);
  if (!rest) return undefined;
  const { element } = unwound;
  const inner = rest.length === 0 ? { form: 'value', kind: element.kind } : locate(element, rest);
  if (inner.form !== 'value' || inner.kind === 'array')
    throw notInDialect('an array inside an unwound array', { collection, path: path.join('.') });
  if (rest.length === 0) return { value: ELEMENT_VALUE, type: 'u.type', kind: element.kind };
  if (element.kind !== 'object') return MISSING;
  return { value: valueAt(ELEMENT_VALUE, rest), type: typeAt(ELEMENT_VALUE, rest), kind: inner.kind };
};

/** The field at a path of a row of a collection, with an array unwound or none. */
export interface Row {
  readonly collection: string;
  readonly root: KindNode;
  readonly indexes: ReadonlyMap<string, IndexSpec>;
  readonly unwound: Unwound | undefined;
}

/**
 * The field at a path that holds one value a row.
 * @throws StorageError NOT_IN_DIALECT where it leads into an array
 */
export const fieldOf = (row: Row, path: Path): Field => {
  const found = row.unwound && unwoundField(path, row.unwound, row.collection);
  if (found) return found;
  const location = locate(row.root, path);
  if (location.form !== 'value')
    throw notInDialect('a value of an array', { collection: row.collection, path: path.join('.') });
  return { value: documentValue(path), type: typeAt(`${DOCUMENT}.doc`, path), kind: location.kind };
};
