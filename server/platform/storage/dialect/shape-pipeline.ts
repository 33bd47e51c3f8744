import { notInDialect } from '../errors.js';
import { locate } from './kinds.js';
import type { Path } from './path.js';
import type { Group, Pipeline } from './pipeline.js';
import { checkFilter, checkPage, checkScalarPath, checkSort, type Shape } from './shape.js';

type Stages = Extract<Pipeline, { form: 'stages' }>;

/**
 * Refuses to unwind what is known to be no array of the document.
 * @throws StorageError NOT_IN_DIALECT
 */
const checkUnwind = (path: Path, { root, collection }: Shape): void => {
  const location = locate(root, path);
  if (location.form === 'elements' || (location.form === 'value' && location.kind === undefined)) return;
  throw notInDialect('$unwind of what is no array of the document', { collection, path: path.join('.') });
};

const isBelow = (path: Path, array: Path | undefined): boolean =>
  array?.every((name, at) => path[at] === name) ?? false;

const groupPaths = ({ key, fields }: Group): readonly Path[] => [
  ...(key.by === 'path' ? [key.path] : key.by === 'paths' ? key.paths.map(({ path }) => path) : []),
  ...fields.flatMap(({ gather }) => (gather.op === 'count' ? [] : [gather.path])),
];

/** What makes a result of a group unlike all others: its key, or the named parts of it. */
const keyOfGroup = ({ key }: Group): readonly string[] =>
  key.by === 'paths' ? key.paths.map(({ name }) => `_id.${name}`) : ['_id'];

/** The shape of what the later stages are given, as far as it tells which sort is unique. */
const laterShape = (stages: Stages, shape: Shape): Shape =>
  stages.group ? { ...shape, uniqueKeys: [keyOfGroup(stages.group)] } : shape;

const checkLater = (stages: Stages, shape: Shape): void => {
  for (const [at, stage] of stages.later.entries()) {
    if (stage.stage !== 'sort') continue;
    const next = stages.later[at + 1]?.stage;
    checkPage(stage.sort, next === 'skip' || next === 'limit', laterShape(stages, shape));
    if (!stages.group && !stages.unwind && at === 0) checkSort(stage.sort, shape);
  }
};

/**
 * Holds a pipeline to what the paths of its collection hold.
 * @throws StorageError NOT_IN_DIALECT
 */
export const checkPipeline = (pipeline: Pipeline, shape: Shape): void => {
  if (pipeline.form === 'facet') {
    for (const { pipeline: inner } of pipeline.facets) checkPipeline(inner, shape);
    return;
  }
  checkFilter(pipeline.match, shape);
  if (pipeline.unwind) checkUnwind(pipeline.unwind, shape);
  for (const path of pipeline.group ? groupPaths(pipeline.group) : [])
    if (!isBelow(path, pipeline.unwind)) checkScalarPath(path, shape);
  checkLater(pipeline, shape);
};
