import { jsonPath, type Path } from '../dialect/path.js';
import type { LaterStage, Pipeline } from '../dialect/pipeline.js';
import { notInDialect } from '../errors.js';
import { decode } from './decode.js';
import type { View } from './engine.js';
import type { Row, Unwound } from './field.js';
import { groupSql } from './group.js';
import { locate, type KindNode } from './kinds.js';
import { runLater } from './later-stages.js';
import { findDocuments } from './reads.js';
import { DOCUMENT, every, quoted, sql, type Sql } from './sql.js';
import { whereSql } from './where.js';

type Values = Record<string, unknown>;
type Stages = Extract<Pipeline, { form: 'stages' }>;

/**
 * The array that a path unwinds; undefined where nothing was ever seen there, so that nothing comes out.
 * @throws StorageError NOT_IN_DIALECT where the path holds no array, or one inside another
 */
const unwoundOf = (root: KindNode, path: Path, collection: string): Unwound | undefined => {
  const location = locate(root, path);
  if (location.form === 'elements') return { path, element: location.element };
  if (location.form === 'value' && location.kind === undefined) return undefined;
  throw notInDialect('$unwind of what is no array of the document', { collection, path: path.join('.') });
};

/** FROM and WHERE of the selected, unwound and selected again. */
const sourceSql = (stages: Stages, row: Row): Sql => {
  const { collection, root, indexes, unwound } = row;
  const parts = [whereSql(stages.match, { collection, root, indexes })];
  if (!unwound)
    return sql(`FROM ${quoted(collection)} ${DOCUMENT} WHERE ${every(parts).text}`, every(parts).values);
  const array = `'${jsonPath(unwound.path)}'`;
  parts.push(
    sql(`json_type(${DOCUMENT}.doc, ${array}) = 'array'`),
    whereSql(stages.rematch, { collection, root, unwound }),
  );
  const where = every(parts);
  const from = `FROM ${quoted(collection)} ${DOCUMENT}, json_each(${DOCUMENT}.doc, ${array}) u`;
  return sql(`${from} WHERE ${where.text}`, where.values);
};

/** A copy of a document with an array's element in the array's place. */
const withElement = (document: Values, path: Path, position: number): Values => {
  const [name = '', ...rest] = path;
  const value = document[name];
  if (rest.length === 0)
    return { ...document, [name]: Array.isArray(value) ? (value[position] as unknown) : null };
  return { ...document, [name]: withElement(value as Values, rest, position) };
};

const ungrouped = (view: View, stages: Stages, row: Row): Values[] => {
  const { collection, root, unwound } = row;
  if (!unwound)
    return findDocuments(
      view,
      collection,
      { filter: stages.match, sort: [], skip: 0, limit: 0 },
      { mode: 'all' },
    );
  const source = sourceSql(stages, row);
  return view.database
    .all(
      `SELECT ${DOCUMENT}.doc, u.key AS position ${source.text} ORDER BY ${DOCUMENT}."row", u.key`,
      source.values,
    )
    .map((found) => withElement(decode(String(found['doc']), root), unwound.path, Number(found['position'])));
};

const selected = (view: View, stages: Stages, collection: string): readonly Values[] => {
  const known = view.known(collection);
  if (!known) return [];
  const { root, indexes } = known;
  const unwound = stages.unwind && unwoundOf(root, stages.unwind, collection);
  if (stages.unwind && !unwound) return [];
  const row: Row = { collection, root, indexes, unwound };
  if (!stages.group) return ungrouped(view, stages, row);
  const group = groupSql(row, stages.group);
  const source = sourceSql(stages, row);
  return view.database
    .all(`SELECT ${group.select} ${source.text} ${group.groupBy}`, source.values)
    .map(group.document);
};

const runStages = (view: View, stages: Stages, collection: string): readonly Values[] =>
  stages.later.reduce<readonly Values[]>(
    (documents: readonly Values[], stage: LaterStage) => runLater(view, documents, stage, collection),
    selected(view, stages, collection),
  );

/** Runs a checked pipeline; SQLite selects, unwinds and groups, the later stages run over its results. */
export const aggregate = (view: View, collection: string, pipeline: Pipeline): readonly Values[] => {
  if (pipeline.form === 'stages') return runStages(view, pipeline, collection);
  const facets = pipeline.facets.map(({ name, pipeline: inner }) => [
    name,
    aggregate(view, collection, inner),
  ]);
  return [Object.fromEntries(facets) as Values];
};
