import type { IndexSpec } from '../dialect/parse-index.js';
import type { Path } from '../dialect/path.js';
import type { Fields } from '../dialect/value.js';

const valueAt = (document: Fields, path: Path): unknown => {
  let value: unknown = document;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Fields)[name];
  }
  return value ?? null;
};

/** The values of a document under an index, by dotted path; null where missing, as MongoDB reports them. */
export const keyValueOf = (index: IndexSpec, document: Fields): Record<string, unknown> =>
  Object.fromEntries(index.key.map(({ path }) => [path.join('.'), valueAt(document, path)]));
