import { fieldsOf } from '../dialect/operators.js';
import { parseIndex } from '../dialect/parse-index.js';
import { parseCount, parseOptions } from '../dialect/options.js';
import { parseFilter } from '../dialect/parse-filter.js';
import { parsePath } from '../dialect/path.js';
import { parsePipeline } from '../dialect/parse-pipeline.js';
import { parseProjection } from '../dialect/parse-projection.js';
import { parseSort } from '../dialect/parse-sort.js';
import { parseReplacement, parseUpdate } from '../dialect/parse-update.js';
import { bulkStep } from '../face/bulk-steps.js';

type Arguments = readonly unknown[];
type Check = (given: Arguments, collection: string) => void;

const options: Check = ([given], collection) => {
  const fields = parseOptions(given, collection);
  parseSort(fields['sort'], collection);
  parseProjection(fields['projection'], collection);
  parseCount(fields, 'skip', collection);
  parseCount(fields, 'limit', collection);
};

const read: Check = ([filter, given], collection) => {
  parseFilter(filter, collection);
  options([given], collection);
};

const update: Check = ([filter, change, given], collection) => {
  parseUpdate(change, collection);
  read([filter, given], collection);
};

const replace: Check = ([filter, document, given], collection) => {
  parseReplacement(document, collection);
  read([filter, given], collection);
};

const each =
  (check: (item: unknown, collection: string) => unknown): Check =>
  ([items], collection) => {
    if (Array.isArray(items)) items.forEach((item: unknown) => check(item, collection));
  };

const harmless: Check = () => undefined;

/** Every method of a collection that the dialect has, with the check of its arguments. */
const CHECKS: Readonly<Record<string, Check>> = {
  find: read,
  findOne: read,
  countDocuments: read,
  estimatedDocumentCount: options,
  distinct: ([path, filter, given], collection) => {
    parsePath(String(path), collection);
    read([filter, given], collection);
  },
  aggregate: ([pipeline, given], collection) => {
    parsePipeline(pipeline, collection);
    parseOptions(given, collection);
  },
  insertOne: ([document, given], collection) => {
    parseReplacement(document, collection);
    options([given], collection);
  },
  insertMany: each(parseReplacement),
  bulkWrite: each(bulkStep),
  updateOne: update,
  updateMany: update,
  findOneAndUpdate: update,
  replaceOne: replace,
  findOneAndReplace: replace,
  deleteOne: read,
  deleteMany: read,
  findOneAndDelete: read,
  createIndex: ([key, given], collection) => {
    parseIndex(key, fieldsOf(given ?? {}, 'index options that are no object', { collection }), collection);
  },
  dropIndex: harmless,
  listIndexes: harmless,
  drop: harmless,
};

/**
 * Checks a call of a collection's method against the dialect.
 * @returns false for a method that the dialect doesn't have
 * @throws StorageError NOT_IN_DIALECT, VALUE_NOT_STORABLE, UPDATE_IMPOSSIBLE for arguments outside it
 */
export const checkCall = (method: string, given: Arguments, collection: string): boolean => {
  const check = Object.hasOwn(CHECKS, method) ? CHECKS[method] : undefined;
  check?.(given, collection);
  return check !== undefined;
};
