import { KindNode } from '../dialect/kinds.js';
import { fieldsOf } from '../dialect/operators.js';
import { parseIndex } from '../dialect/parse-index.js';
import { parseCount, parseOptions } from '../dialect/options.js';
import { parseFilter } from '../dialect/parse-filter.js';
import { parsePath } from '../dialect/path.js';
import { parsePipeline } from '../dialect/parse-pipeline.js';
import { parseProjection } from '../dialect/parse-projection.js';
import { parseSort } from '../dialect/parse-sort.js';
import { parseReplacement, parseUpdate } from '../dialect/parse-update.js';
import { checkFilter, checkIndex, checkPage, checkSort, type Shape } from '../dialect/shape.js';
import { checkPipeline } from '../dialect/shape-pipeline.js';
import { bulkStep } from '../face/bulk-steps.js';

type Arguments = readonly unknown[];

/** What a call is checked against: the collection, and what its schema declares where there is one. */
interface Target {
  readonly collection: string;
  readonly shape: Shape | undefined;
}

type Check = (given: Arguments, target: Target) => void;

const filter = (given: unknown, { collection, shape }: Target): void => {
  const checked = parseFilter(given, collection);
  if (shape) checkFilter(checked, shape);
};

/** @param one true where only the first of what is sorted counts */
const options = (given: unknown, { collection, shape }: Target, one: boolean): void => {
  const fields = parseOptions(given, collection);
  const sort = parseSort(fields['sort'], collection);
  parseProjection(fields['projection'], collection);
  const [skip, limit] = [parseCount(fields, 'skip', collection), parseCount(fields, 'limit', collection)];
  const known = shape ?? { collection, root: new KindNode(), uniqueKeys: [] };
  checkSort(sort, known);
  checkPage(sort, one || skip > 0 || limit > 0, known);
};

const read =
  (one: boolean): Check =>
  ([selected, given], target) => {
    filter(selected, target);
    options(given, target, one);
  };

const update =
  (one: boolean): Check =>
  ([selected, change, given], target) => {
    parseUpdate(change, target.collection);
    read(one)([selected, given], target);
  };

const replace: Check = ([selected, document, given], target) => {
  parseReplacement(document, target.collection);
  read(true)([selected, given], target);
};

const list = (items: unknown, check: (item: unknown) => void): void => {
  if (Array.isArray(items)) items.forEach(check);
};

const step = (operation: unknown, { collection, shape }: Target): void => {
  const checked = bulkStep(operation, collection);
  if (shape && checked.kind !== 'insert') checkFilter(checked.target.filter, shape);
};

const index: Check = ([key, given], { collection, shape }) => {
  const place = { collection };
  const spec = parseIndex(key, fieldsOf(given ?? {}, 'index options that are no object', place), collection);
  if (shape) checkIndex(spec, shape);
};

const aggregate: Check = ([stages, given], { collection, shape }) => {
  const pipeline = parsePipeline(stages, collection);
  if (shape) checkPipeline(pipeline, shape);
  parseOptions(given, collection);
};

const harmless: Check = () => undefined;

/** Every method of a collection that the dialect has, with the check of its arguments. */
const CHECKS: Readonly<Record<string, Check>> = {
  find: read(false),
  findOne: read(true),
  countDocuments: read(false),
  estimatedDocumentCount: ([given], target) => options(given, target, false),
  distinct: ([path, selected, given], target) => {
    parsePath(String(path), target.collection);
    read(false)([selected, given], target);
  },
  aggregate,
  insertOne: ([document, given], target) => {
    parseReplacement(document, target.collection);
    options(given, target, false);
  },
  insertMany: ([documents], { collection }) =>
    list(documents, (document) => parseReplacement(document, collection)),
  bulkWrite: ([operations], target) => list(operations, (operation) => step(operation, target)),
  updateOne: update(true),
  updateMany: update(false),
  findOneAndUpdate: update(true),
  replaceOne: replace,
  findOneAndReplace: replace,
  deleteOne: read(true),
  deleteMany: read(false),
  findOneAndDelete: read(true),
  createIndex: index,
  dropIndex: harmless,
  listIndexes: harmless,
  drop: harmless,
};

/** The methods of a collection that the dialect has. */
export const COLLECTION_METHODS: readonly string[] = Object.keys(CHECKS);

/**
 * Checks a call of a collection's method against the dialect.
 * @returns false for a method that the dialect doesn't have
 * @throws StorageError NOT_IN_DIALECT, VALUE_NOT_STORABLE, UPDATE_IMPOSSIBLE for arguments outside it
 */
export const checkCall = (method: string, given: Arguments, target: Target): boolean => {
  const check = Object.hasOwn(CHECKS, method) ? CHECKS[method] : undefined;
  check?.(given, target);
  return check !== undefined;
};
