import { parseFilter } from '../dialect/parse-filter.js';
import { parseOptions } from '../dialect/options.js';
import { parseReplacement, parseUpdate } from '../dialect/parse-update.js';
import { fieldsOf } from '../dialect/operators.js';
import type { Fields } from '../dialect/value.js';
import type { BulkStep } from '../embedded/bulk.js';
import { withId, type Target } from '../embedded/writes.js';
import { notInDialect } from '../errors.js';

type Reader = (step: Fields, collection: string) => BulkStep;

const targetOf = (step: Fields, collection: string, many: boolean): Target => ({
  collection,
  filter: parseFilter(step['filter'], collection),
  sort: [],
  many,
});

const update =
  (many: boolean): Reader =>
  (step, collection) => ({
    kind: 'rewrite',
    target: targetOf(step, collection, many),
    rewrite: { by: 'update', update: parseUpdate(step['update'], collection) },
    orInsert: step['upsert'] === true,
  });

const remove =
  (many: boolean): Reader =>
  (step, collection) => ({ kind: 'remove', target: targetOf(step, collection, many) });

const replace: Reader = (step, collection) => ({
  kind: 'rewrite',
  target: targetOf(step, collection, false),
  rewrite: { by: 'replacement', document: parseReplacement(step['replacement'], collection) },
  orInsert: step['upsert'] === true,
});

/** How each kind of write in a list is read. */
const READERS: Readonly<Record<string, Reader>> = {
  insertOne: (step, collection) => insertStep(step['document'], collection),
  updateOne: update(false),
  updateMany: update(true),
  replaceOne: replace,
  deleteOne: remove(false),
  deleteMany: remove(true),
};

/** The insertion of one document, which gets its `_id` here where it has none. */
export const insertStep = (document: unknown, collection: string): BulkStep => ({
  kind: 'insert',
  collection,
  document: withId(parseReplacement(document, collection)),
});

/**
 * Reads one write of a bulk list, such as `{updateOne: {filter, update}}`.
 * @throws StorageError NOT_IN_DIALECT for a kind of write the dialect doesn't have
 */
export const bulkStep = (operation: unknown, collection: string): BulkStep => {
  const [[kind, step] = ['nothing', undefined]] = Object.entries(
    fieldsOf(operation, 'a bulk write that is no object', { collection }),
  );
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!reader) throw notInDialect(`${kind} in a bulk write`, { collection });
  const fields = fieldsOf(step, `${kind} without fields`, { collection });
  return reader(parseOptions(fields, collection), collection);
};
