import type { IndexSpec } from '../dialect/parse-index.js';
import { jsonPath, type Path } from '../dialect/path.js';
import type { Database } from '../sqlite/database.js';
import { locate, type KindNode, type Location } from '../dialect/kinds.js';
import { quoted, typeAt, valueAt } from './sql.js';

type ArrayLocation = Extract<Location, { form: 'elements' | 'fields' }>;

const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** The table beside a collection that lists, for an index on an array, which row holds which value. */
const sideTable = (collection: string, index: string): string => `_values of ${collection}.${index}`;

/** True where the side table of an index stands already. */
export const hasSideTable = (database: Database, collection: string, index: string): boolean =>
  database.get('SELECT 1 AS found FROM sqlite_schema WHERE name = ?', [sideTable(collection, index)]) !==
  undefined;

/** Removes the side table of an index with its triggers, if it has one. */
export const dropSideTable = (database: Database, collection: string, index: string): void => {
  const name = sideTable(collection, index);
  for (const event of EVENTS) database.exec(`DROP TRIGGER IF EXISTS ${quoted(`${name} ${event}`)}`);
  database.exec(`DROP TABLE IF EXISTS ${quoted(name)}`);
};

/** Where the path of an index meets an array; undefined where it doesn't, or the index doesn't serve reads of it. */
const arrayLocation = (root: KindNode, spec: IndexSpec): ArrayLocation | undefined => {
  const [only] = spec.key;
  if (!only || spec.key.length > 1 || spec.partial) return undefined;
  const location = locate(root, only.path);
  return location.form === 'elements' || location.form === 'fields' ? location : undefined;
};

/** True where an index is kept as a side table, going by what is known of the collection's paths. */
export const isKeptAside = (root: KindNode, spec: IndexSpec): boolean =>
  arrayLocation(root, spec) !== undefined;

/** The side table that serves a path, if an index on it is kept aside. */
export const sideTableFor = (
  collection: string,
  root: KindNode,
  indexes: ReadonlyMap<string, IndexSpec>,
  path: Path,
): string | undefined => {
  const text = path.join('.');
  const serving = [...indexes.values()].find(
    (spec) => spec.key[0]?.path.join('.') === text && isKeptAside(root, spec),
  );
  return serving && sideTable(collection, serving.name);
};

/** Types that no search by value finds. */
const NOT_INDEXED = `('object', 'array', 'null')`;

/**
 * The SELECT of the different scalar values of documents, each with its row.
 * @param document the row's alias; `source` names its table where it is not a trigger's row
 */
const valuesOf = (location: ArrayLocation, document: 'new' | 'd', source = ''): string => {
  const from = `${source} json_each(${document}.doc, '${jsonPath(location.array)}') e`;
  if (location.form === 'elements')
    return `SELECT DISTINCT e.value, ${document}."row" FROM ${from} WHERE e.type NOT IN ${NOT_INDEXED}`;
  const inside = `CASE e.type WHEN 'object' THEN e.value END`;
  const { rest } = location;
  return (
    `SELECT DISTINCT ${valueAt(inside, rest)}, ${document}."row" FROM ${from} ` +
    `WHERE ${typeAt(inside, rest)} NOT IN ${NOT_INDEXED}`
  );
};

/**
 * Builds the side table of an index on an array, fills it and keeps it by triggers, so that it lives in
 * the same transaction as the documents.
 */
export const buildSideTable = (
  database: Database,
  collection: string,
  root: KindNode,
  spec: IndexSpec,
): void => {
  const location = arrayLocation(root, spec);
  if (!location) return;
  const name = sideTable(collection, spec.name);
  const [side, documents] = [quoted(name), quoted(collection)];
  const forget = `DELETE FROM ${side} WHERE "row" = old."row";`;
  const note = `INSERT INTO ${side} ${valuesOf(location, 'new')};`;
  const changed = `WHEN ${valueAt('old.doc', location.array)} IS NOT ${valueAt('new.doc', location.array)}`;
  const trigger = (event: (typeof EVENTS)[number], actions: string, when = ''): string =>
    `CREATE TRIGGER ${quoted(`${name} ${event}`)} AFTER ${event} ON ${documents} ${when} BEGIN ${actions} END`;
  for (const statement of [
    `CREATE TABLE ${side} (value NOT NULL, "row" INTEGER NOT NULL, PRIMARY KEY (value, "row")) WITHOUT ROWID`,
    `CREATE INDEX ${quoted(`${name} by row`)} ON ${side} ("row")`,
    `INSERT INTO ${side} ${valuesOf(location, 'd', `${documents} d,`)}`,
    trigger('INSERT', note),
    trigger('UPDATE', forget + note, changed),
    trigger('DELETE', forget),
  ])
    database.exec(statement);
};
