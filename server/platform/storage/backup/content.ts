import { createHash } from 'node:crypto';
import { decode } from '../embedded/decode.js';
import { Catalogue } from '../embedded/catalogue.js';
import { quoted } from '../embedded/sql.js';
import type { Database } from '../sqlite/database.js';

/** What one collection holds: how many documents, and a digest over all of them in their order. */
export interface CollectionContent {
  readonly documents: number;
  readonly digest: string;
}

/** What a database holds, by collection. */
export type Content = Readonly<Record<string, CollectionContent>>;

/** Rows read at once. */
const SLICE = 500;

/**
 * Reads every document of a database, each as the engine would, and sums up what was found.
 * @throws SyntaxError, BSONError or SQLite's error where something can't be read
 */
export const contentOf = (database: Database): Content => {
  const catalogue = new Catalogue();
  catalogue.load(database);
  const names = catalogue.names().toSorted();
  return Object.fromEntries(names.map((name) => [name, collectionContent(database, catalogue, name)]));
};

const collectionContent = (database: Database, catalogue: Catalogue, name: string): CollectionContent => {
  const kinds = catalogue.published(name)?.kinds;
  const hash = createHash('sha256');
  let documents = 0;
  const slice = `SELECT "row", id, doc FROM ${quoted(name)} WHERE "row" > ? ORDER BY "row" LIMIT ${SLICE}`;
  for (let rows = database.all(slice, [-1]); rows.length > 0;) {
    for (const { id, doc } of rows) {
      if (kinds) decode(String(doc), kinds);
      hash.update(`${JSON.stringify(id)}\n${String(doc)}\n`);
    }
    documents += rows.length;
    rows = database.all(slice, [Number(rows.at(-1)?.['row'])]);
  }
  return { documents, digest: hash.digest('hex') };
};

/** How many documents there are in all. */
export const documentsIn = (content: Content): number =>
  Object.values(content).reduce((sum, { documents }) => sum + documents, 0);

/** True where two databases hold the same documents in the same collections. */
export const sameContent = (one: Content, other: Content): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
