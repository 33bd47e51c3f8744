import type { LaterStage } from '../dialect/pipeline.js';
import type { Path } from '../dialect/path.js';
import { classify, isScalar, type Scalar } from '../dialect/value.js';
import { notInDialect, type Place } from '../errors.js';
import { compareValues } from './compare-values.js';
import type { View } from './engine.js';
import { project } from './project.js';
import { findDocuments } from './reads.js';
import { SliceClock, type Sliced } from './slices.js';

type Values = Record<string, unknown>;
type Stage<Name extends LaterStage['stage']> = Extract<LaterStage, { stage: Name }>;

const valueAt = (document: unknown, path: Path, place: Place): unknown =>
  path.reduce<unknown>((value, name) => {
    if (Array.isArray(value)) throw notInDialect('a path through an array at this stage', place);
    return typeof value === 'object' && value !== null ? (value as Values)[name] : undefined;
  }, document);

const sorted = (documents: readonly Values[], { sort }: Stage<'sort'>, collection: string): Values[] =>
  documents.toSorted((one, other) => {
    for (const { path, direction } of sort) {
      const place = { collection, path: path.join('.') };
      const order = compareValues(valueAt(one, path, place), valueAt(other, path, place), place);
      if (order !== 0) return order * direction;
    }
    return 0;
  });

function* lookedUp(view: View, document: Values, stage: Stage<'lookup'>, collection: string): Sliced<Values> {
  const place = { collection, path: stage.local.join('.') };
  const local = valueAt(document, stage.local, place);
  const values = (Array.isArray(local) ? local : [local]).map((value: unknown): Scalar => {
    const classified = classify(value, place);
    if (isScalar(classified)) return classified;
    throw notInDialect('$lookup by anything but scalars', place);
  });
  const found = yield* findDocuments(
    view,
    stage.from,
    { filter: { op: 'in', path: stage.foreign, values }, sort: [], skip: 0, limit: 0 },
    { mode: 'all' },
  );
  return { ...document, [stage.as]: found };
}

function* allLookedUp(
  view: View,
  documents: readonly Values[],
  stage: Stage<'lookup'>,
  collection: string,
): Sliced<Values[]> {
  const clock = new SliceClock();
  const joined: Values[] = [];
  for (const document of documents) {
    joined.push(yield* lookedUp(view, document, stage, collection));
    yield* clock.pause();
  }
  return joined;
}

/** Runs one of the stages that only look at the documents at hand. */
const runStage = (
  documents: readonly Values[],
  stage: Exclude<LaterStage, { stage: 'lookup' }>,
  collection: string,
): readonly Values[] => {
  switch (stage.stage) {
    case 'sort':
      return sorted(documents, stage, collection);
    case 'skip':
      return documents.slice(stage.count);
    case 'limit':
      return documents.slice(0, stage.count);
    case 'project':
      return documents.map((document) => project(document, stage.projection));
    case 'count':
      return documents.length === 0 ? [] : [{ [stage.name]: documents.length }];
  }
};

/** Runs the stages that follow the selection and the group, on documents in memory. */
export function* runLater(
  view: View,
  documents: readonly Values[],
  stages: readonly LaterStage[],
  collection: string,
): Sliced<readonly Values[]> {
  const clock = new SliceClock();
  let current = documents;
  for (const stage of stages) {
    current =
      stage.stage === 'lookup'
        ? yield* allLookedUp(view, current, stage, collection)
        : runStage(current, stage, collection);
    yield* clock.pause();
  }
  return current;
}
