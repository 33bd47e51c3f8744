import { notInDialect } from '../errors.js';
import type { Filter } from './filter.js';
import { fieldsOf } from './operators.js';
import { parseFieldPath, parseGroup } from './parse-group.js';
import { parseFilter } from './parse-filter.js';
import { parseProjection } from './parse-projection.js';
import { parseSort } from './parse-sort.js';
import { checkFieldName, parsePath, type Path } from './path.js';
import type { LaterStage, Pipeline } from './pipeline.js';

interface Stage {
  readonly name: string;
  readonly value: unknown;
}

const stagesOf = (pipeline: unknown, collection: string): Stage[] => {
  if (!Array.isArray(pipeline)) throw notInDialect('a pipeline that is no list', { collection });
  return pipeline.map((stage: unknown) => {
    const entries = Object.entries(fieldsOf(stage, 'a stage that is no object', { collection }));
    const [only] = entries;
    if (!only || entries.length > 1)
      throw notInDialect('a stage without exactly one operator', { collection });
    return { name: only[0], value: only[1] };
  });
};

const parseUnwind = (value: unknown, collection: string): Path => {
  if (typeof value === 'string') return parseFieldPath(value, '$unwind', collection);
  const { path, ...options } = fieldsOf(value, '$unwind without a path', { collection });
  const [option] = Object.keys(options).filter((name) => options[name] !== false);
  if (option) throw notInDialect(`$unwind with ${option}`, { collection });
  return parseFieldPath(path, '$unwind', collection);
};

const plainName = (value: unknown, what: string, collection: string): string => {
  if (typeof value !== 'string') throw notInDialect(`${what} that is no text`, { collection });
  checkFieldName(value, { collection, path: value });
  return value;
};

const parseLookup = (value: unknown, collection: string): LaterStage => {
  const { from, localField, foreignField, as, ...others } = fieldsOf(value, '$lookup without fields', {
    collection,
  });
  const [other] = Object.keys(others);
  if (other) throw notInDialect(`$lookup with ${other}`, { collection });
  if (typeof from !== 'string') throw notInDialect('$lookup without from', { collection });
  return {
    stage: 'lookup',
    from,
    local: parsePath(String(localField), collection),
    foreign: parsePath(String(foreignField), from),
    as: plainName(as, '$lookup as', collection),
  };
};

const counting =
  (stage: 'skip' | 'limit') =>
  (value: unknown, collection: string): LaterStage => {
    const least = stage === 'limit' ? 1 : 0;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least)
      return { stage, count: value };
    throw notInDialect(`$${stage} by ${JSON.stringify(value)}`, { collection });
  };

/** How each stage after the selection and the group is read. */
const LATER: Readonly<Record<string, (value: unknown, collection: string) => LaterStage>> = {
  $sort: (value, collection) => ({ stage: 'sort', sort: parseSort(value, collection) }),
  $skip: counting('skip'),
  $limit: counting('limit'),
  $project: (value, collection) => ({ stage: 'project', projection: parseProjection(value, collection) }),
  $count: (value, collection) => ({ stage: 'count', name: plainName(value, '$count', collection) }),
  $lookup: parseLookup,
};

/** The stages of a pipeline, in their order; those after the group come in any. */
export const STAGES: readonly string[] = ['$match', '$unwind', '$group', ...Object.keys(LATER), '$facet'];

const parseLater = ({ name, value }: Stage, collection: string): LaterStage => {
  const reader = Object.hasOwn(LATER, name) ? LATER[name] : undefined;
  if (!reader) throw notInDialect(`${name} at this place of a pipeline`, { collection });
  return reader(value, collection);
};

/** Takes the leading `$match` stages off the front. */
const takeMatches = (stages: Stage[], collection: string): Filter => {
  const of: Filter[] = [];
  for (let first = stages[0]; first?.name === '$match'; first = stages[0]) {
    of.push(parseFilter(first.value, collection));
    stages.shift();
  }
  return { op: 'and', of };
};

/** Takes the stage of a name off the front, if it stands there. */
const takeNamed = (stages: Stage[], name: string): Stage | undefined =>
  stages[0]?.name === name ? stages.shift() : undefined;

const parseFacets = (value: unknown, collection: string): Pipeline => ({
  form: 'facet',
  facets: Object.entries(fieldsOf(value, '$facet without fields', { collection })).map(([name, inner]) => {
    checkFieldName(name, { collection, path: name });
    const pipeline = parsePipeline(inner, collection);
    if (pipeline.form === 'facet') throw notInDialect('$facet inside $facet', { collection });
    return { name, pipeline };
  }),
});

/**
 * Reads an aggregation pipeline: `$match`, one `$unwind`, `$match`, `$group`, then `$sort`, `$skip`,
 * `$limit`, `$project`, `$count` and plain `$lookup`; or `$facet` as the only stage.
 * @throws StorageError NOT_IN_DIALECT naming a stage that the dialect doesn't have, or not there
 */
export const parsePipeline = (pipeline: unknown, collection: string): Pipeline => {
  const stages = stagesOf(pipeline, collection);
  const [first] = stages;
  if (first?.name === '$facet' && stages.length === 1) return parseFacets(first.value, collection);
  const match = takeMatches(stages, collection);
  const unwind = takeNamed(stages, '$unwind');
  const rematch: Filter = unwind ? takeMatches(stages, collection) : { op: 'and', of: [] };
  const group = takeNamed(stages, '$group');
  return {
    form: 'stages',
    match,
    unwind: unwind && parseUnwind(unwind.value, collection),
    rematch,
    group: group && parseGroup(group.value, collection),
    later: stages.map((stage) => parseLater(stage, collection)),
  };
};
