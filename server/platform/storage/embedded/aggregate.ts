import { jsonPath, type Path } from '../dialect/path.js';
import type { Group, Pipeline } from '../dialect/pipeline.js';
import { checkPipeline } from '../dialect/shape-pipeline.js';
import type { Row as SqlRow } from '../sqlite/database.js';
import { decode } from './decode.js';
import { shapeOf, type View } from './engine.js';
import type { Row, Unwound } from './field.js';
import { groupSql } from './group.js';
import { locate, type KindNode } from '../dialect/kinds.js';
import { leadingQuery } from './leading-query.js';
import { runLater } from './later-stages.js';
import { inRanges } from './ranges.js';
import { countDocuments, findDocuments } from './reads.js';
import { SliceClock, type Sliced } from './slices.js';
import { DOCUMENT, every, quoted, sql, type Sql } from './sql.js';
import { whereSql } from './where.js';

type Values = Record<string, unknown>;
type Stages = Extract<Pipeline, { form: 'stages' }>;

/** The array that a path unwinds; undefined where nothing was ever seen there, so that nothing comes out. */
const unwoundOf = (root: KindNode, path: Path): Unwound | undefined => {
  const location = locate(root, path);
  return location.form === 'elements' ? { path, element: location.element } : undefined;
};

/** FROM and WHERE of the selected, unwound and selected again, within a range of rows or of all. */
const sourceSql = (stages: Stages, row: Row, range: Sql | undefined): Sql => {
  const { collection, root, indexes, unwound } = row;
  const parts = [...(range ? [range] : []), whereSql(stages.match, { collection, root, indexes })];
  const documents = `FROM ${quoted(collection)} ${DOCUMENT} ${range ? 'NOT INDEXED' : ''}`;
  if (!unwound) return sql(`${documents} WHERE ${every(parts).text}`, every(parts).values);
  const array = `'${jsonPath(unwound.path)}'`;
  parts.push(
    sql(`json_type(${DOCUMENT}.doc, ${array}) = 'array'`),
    whereSql(stages.rematch, { collection, root, unwound }),
  );
  const where = every(parts);
  return sql(`${documents}, json_each(${DOCUMENT}.doc, ${array}) u WHERE ${where.text}`, where.values);
};

/** A copy of a document with an array's element in the array's place. */
const withElement = (document: Values, path: Path, position: number): Values => {
  const [name = '', ...rest] = path;
  const value = document[name];
  if (rest.length === 0)
    return { ...document, [name]: Array.isArray(value) ? (value[position] as unknown) : null };
  return { ...document, [name]: withElement(value as Values, rest, position) };
};

/** The rows of a SELECT over the source: at once where an index finds them or orders them, else by ranges. */
function* rowsOf(view: View, stages: Stages, row: Row, select: (source: Sql) => Sql): Sliced<SqlRow[]> {
  const whole = select(sourceSql(stages, row, undefined));
  if (view.plan(whole, { collection: row.collection, limit: 0 }).access !== 'scan')
    return view.database.all(whole.text, whole.values);
  const rows: SqlRow[] = [];
  yield* inRanges(view, row.collection, (range) => {
    const { text, values } = select(sourceSql(stages, row, range));
    for (const found of view.database.all(text, values)) rows.push(found);
    return true;
  });
  return rows;
}

function* unwoundDocuments(view: View, stages: Stages, row: Row, unwound: Unwound): Sliced<Values[]> {
  const rows = yield* rowsOf(view, stages, row, ({ text, values }) =>
    sql(`SELECT ${DOCUMENT}.doc, u.key AS position ${text} ORDER BY ${DOCUMENT}."row", u.key`, values),
  );
  const clock = new SliceClock();
  const documents: Values[] = [];
  for (const found of rows) {
    const document = decode(String(found['doc']), row.root);
    documents.push(withElement(document, unwound.path, Number(found['position'])));
    yield* clock.pause();
  }
  return documents;
}

function* grouped(view: View, row: Row, stages: Stages, group: Group): Sliced<Values[]> {
  const { select, groupBy, documents } = groupSql(row, group);
  const rows = yield* rowsOf(view, stages, row, ({ text, values }) =>
    sql(`SELECT ${select} ${text} ${groupBy}`, values),
  );
  return documents(rows);
}

function* selected(view: View, stages: Stages, collection: string): Sliced<readonly Values[]> {
  const known = view.known(collection);
  if (!known) return [];
  const { root, indexes } = known;
  const unwound = stages.unwind && unwoundOf(root, stages.unwind);
  if (stages.unwind && !unwound) return [];
  const row: Row = { collection, root, indexes, unwound };
  if (stages.group) return yield* grouped(view, row, stages, stages.group);
  return unwound ? yield* unwoundDocuments(view, stages, row, unwound) : [];
}

function* runStages(view: View, stages: Stages, collection: string): Sliced<readonly Values[]> {
  const plain = !stages.unwind && !stages.group;
  const { query, rest } = plain ? leadingQuery(stages) : { query: undefined, rest: stages.later };
  if (query && rest[0]?.stage === 'count') {
    const count = yield* countDocuments(view, collection, { ...query, sort: [] });
    return yield* runLater(view, count === 0 ? [] : [{ [rest[0].name]: count }], rest.slice(1), collection);
  }
  const documents = query
    ? yield* findDocuments(view, collection, query, { mode: 'all' })
    : yield* selected(view, stages, collection);
  return yield* runLater(view, documents, rest, collection);
}

/** Runs a checked pipeline; SQLite selects, unwinds and groups, the later stages run over its results. */
export function* aggregate(view: View, collection: string, pipeline: Pipeline): Sliced<readonly Values[]> {
  const known = view.known(collection);
  if (known) checkPipeline(pipeline, shapeOf(collection, known));
  if (pipeline.form === 'stages') return yield* runStages(view, pipeline, collection);
  const facets: Values = {};
  for (const { name, pipeline: inner } of pipeline.facets)
    facets[name] = yield* aggregate(view, collection, inner);
  return [facets];
}
