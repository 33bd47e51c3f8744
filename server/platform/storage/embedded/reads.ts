import type { Projection } from '../dialect/parse-projection.js';
import type { Row } from '../sqlite/database.js';
import { decode } from './decode.js';
import type { Known, View } from './engine.js';
import { project } from './project.js';
import { needed, QuerySql, type Query } from './query-sql.js';
import { inRanges } from './ranges.js';
import { SliceClock, type Sliced } from './slices.js';
import { mergeRuns, rowOrder } from './sort-order.js';
import { DOCUMENT, quoted, sql, type Sql } from './sql.js';

type Document = Record<string, unknown>;

/** What is read, and which columns of it. */
interface Reading {
  readonly view: View;
  readonly collection: string;
  readonly query: Query;
  readonly columns: string;
}

/** Which rows a cursor reads next: by their numbers, as far as the filter still selects them. */
export interface Places {
  readonly rows: readonly number[];
  readonly filter: Query['filter'];
  readonly projection: Projection;
}

/** Rows that are read in one piece; a query that may find more is read in slices. */
const AT_ONCE = 500;

const TEXT = `${DOCUMENT}.doc`;
const ROW = `${DOCUMENT}."row"`;

/** The rows of a query that scans: range by range, each sorted by SQLite and merged with those before. */
function* scannedRows({ view, collection, query, columns }: Reading, parts: QuerySql): Sliced<Row[]> {
  const most = needed(query);
  const order = rowOrder(query.sort);
  let found: Row[] = [];
  yield* inRanges(view, collection, (range) => {
    const { text, values } = parts.within(range, columns);
    const run = view.database.all(text, values);
    if (query.sort.length > 0) found = found.length === 0 ? run : mergeRuns(found, run, order, most);
    else for (const row of run) found.push(row);
    return query.sort.length > 0 || found.length < most;
  });
  return found.slice(query.skip, most);
}

/** A row asked for alone costs a third less than in a list: SQLite isn't asked whether there are more. */
const onlyRow = (row: Row | undefined): Row[] => (row ? [row] : []);

/** The rows that an index finds, in slices where they may be many. */
function* foundRows(view: View, query: Query, { text, values }: Sql): Sliced<Row[]> {
  if (query.limit === 1) return onlyRow(view.database.get(text, values));
  if (query.limit > 0 && query.limit <= AT_ONCE) return view.database.all(text, values);
  const clock = new SliceClock();
  const rows: Row[] = [];
  for (const row of view.database.iterate(text, values)) {
    rows.push(row);
    yield* clock.pause();
  }
  return rows;
}

function* rowsOf(reading: Reading): Sliced<Row[]> {
  const { view, collection, query, columns } = reading;
  const known = view.known(collection);
  if (!known) return [];
  const parts = new QuerySql(query, collection, known);
  if (parts.selectsNothing) return [];
  const whole = parts.whole(columns);
  return view.plan(whole, { collection, limit: query.limit }).readsAll
    ? yield* scannedRows(reading, parts)
    : yield* foundRows(view, query, whole);
}

function* decoded(
  rows: readonly Row[],
  known: Known | undefined,
  projection: Projection,
): Sliced<Document[]> {
  if (!known) return [];
  const clock = new SliceClock();
  const documents: Document[] = [];
  for (const row of rows) {
    documents.push(project(decode(String(row['doc']), known.root), projection));
    yield* clock.pause();
  }
  return documents;
}

/** The documents of a query, each an object of its own. */
export function* findDocuments(
  view: View,
  collection: string,
  query: Query,
  projection: Projection,
): Sliced<Document[]> {
  const rows = yield* rowsOf({ view, collection, query, columns: TEXT });
  return yield* decoded(rows, view.known(collection), projection);
}

/** The row numbers of a query, in its order. */
export function* findRows(view: View, collection: string, query: Query): Sliced<number[]> {
  const rows = yield* rowsOf({ view, collection, query, columns: ROW });
  return rows.map((row) => Number(row['row']));
}

/** The documents of given rows that a filter still selects, in the order of the rows. */
export function* documentsAt(
  view: View,
  collection: string,
  { rows, filter, projection }: Places,
): Sliced<Document[]> {
  const known = view.known(collection);
  if (!known) return [];
  const among = sql(`${ROW} IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]);
  const parts = new QuerySql({ filter, sort: [], skip: 0, limit: 0 }, collection, known);
  const { text, values } = parts.within(among, TEXT);
  const byRow = new Map(view.database.all(text, values).map((row) => [Number(row['row']), row]));
  return yield* decoded(
    rows.flatMap((row) => {
      const found = byRow.get(row);
      return found ? [found] : [];
    }),
    known,
    projection,
  );
}

/** The number of documents a query selects, after its skip and limit. */
export function* countDocuments(view: View, collection: string, query: Query): Sliced<number> {
  const known = view.known(collection);
  if (!known) return 0;
  const parts = new QuerySql(query, collection, known);
  if (parts.selectsNothing) return 0;
  const whole = parts.whole('1');
  if (!view.plan(whole, { collection, limit: query.limit }).readsAll)
    return Number(view.database.get(`SELECT count(*) AS n FROM (${whole.text})`, whole.values)?.['n']);
  const most = needed(query);
  let count = 0;
  yield* inRanges(view, collection, (range) => {
    const { text, values } = parts.countWithin(range);
    count += Number(view.database.get(text, values)?.['n']);
    return count < most;
  });
  return Math.max(0, Math.min(count, most) - query.skip);
}

/** The number of all documents of a collection. */
export const countAll = (view: View, collection: string): number =>
  view.known(collection)
    ? Number(view.database.get(`SELECT count(*) AS n FROM ${quoted(collection)}`)?.['n'])
    : 0;
