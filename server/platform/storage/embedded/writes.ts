import { mongo } from 'mongoose';
import type { Filter } from '../dialect/filter.js';
import type { Sort } from '../dialect/parse-sort.js';
import type { Update } from '../dialect/update.js';
import type { Fields } from '../dialect/value.js';
import { updateImpossible } from '../errors.js';
import { applyUpdate } from './apply-update.js';
import { decode } from './decode.js';
import { insideView, type WriteContext } from './engine.js';
import { serverError } from './driver-errors.js';
import { findRows } from './reads.js';
import { SliceClock, type Sliced } from './slices.js';
import { identityOf } from './same-value.js';
import { Store } from './store.js';

/** How the new form of a document is made: by an update's changes or by a whole replacement. */
export type Rewrite =
  | { readonly by: 'update'; readonly update: Update }
  | { readonly by: 'replacement'; readonly document: Fields };

/** Which documents a write concerns. */
export interface Target {
  readonly collection: string;
  readonly filter: Filter;
  readonly sort: Sort;
  /** True for all, false for the first. */
  readonly many: boolean;
}

/** What a rewrite did. */
export interface Rewritten {
  readonly matched: number;
  readonly modified: number;
  /** The `_id` of the document that an upsert inserted. */
  readonly upsertedId: unknown;
  /** The first document before and after; null where there was none. */
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** The rows a write concerns; in its transaction nobody else can change them. */
const rowsOf = (context: WriteContext, target: Target): Sliced<readonly number[]> => {
  const { filter, sort, many, collection } = target;
  return findRows(insideView(context), collection, { filter, sort, skip: 0, limit: many ? 0 : 1 });
};

/** The store of a collection, made where it is new. */
const storeOf = (context: WriteContext, collection: string): Store =>
  new Store(context, context.catalogue.ensure(context.database, collection));

const rewritten = (document: Fields, rewrite: Rewrite, collection: string, inserting: boolean): Fields => {
  if (rewrite.by === 'update') return applyUpdate({ ...document }, rewrite.update, collection, inserting);
  return { _id: document['_id'], ...rewrite.document };
};

/** The `_id` of a document, or a new one in its first place. */
export const withId = (document: Fields): Fields =>
  document['_id'] === undefined ? { _id: new mongo.ObjectId(), ...document } : document;

/** Inserts a document, giving it an `_id` where it has none. */
export const insertDocument = (context: WriteContext, collection: string, document: Fields): unknown => {
  const complete = withId(document);
  storeOf(context, collection).insert(complete);
  return complete['_id'];
};

/** The fields that an upsert takes from the equalities of its filter. */
const equalities = (filter: Filter, collection: string): Update => {
  if (filter.op === 'and') return filter.of.flatMap((part) => equalities(part, collection));
  if (filter.op !== 'eq') return [];
  const value = filter.value.kind === 'null' ? null : filter.value.value;
  return [{ op: 'set', path: filter.path, value }];
};

const seed = (target: Target): Fields => {
  const fields = equalities(target.filter, target.collection);
  const paths = fields.map(({ path }) => path.join('.'));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined)
    throw updateImpossible(
      { zh: '过滤条件对该字段给出两个值。', en: 'the filter gives the field two values.' },
      { collection: target.collection, path: twice },
    );
  return applyUpdate({}, fields, target.collection, true);
};

const upsert = (context: WriteContext, target: Target, rewrite: Rewrite): Rewritten => {
  const from = seed(target);
  const made = rewritten(from, rewrite, target.collection, true);
  if (from['_id'] !== undefined && identityOf(from['_id']) !== identityOf(made['_id']))
    throw serverError('ImmutableField', `the filter and the change give two values of _id`);
  const { _id, ...others } = made;
  const after = withId(_id === undefined ? others : made);
  const collection = context.catalogue.ensure(context.database, target.collection);
  const text = new Store(context, collection).insert(after);
  return {
    matched: 0,
    modified: 0,
    upsertedId: after['_id'],
    before: null,
    after: decode(text, collection.kinds),
  };
};

/**
 * Rewrites the documents a target selects; between slices the event loop turns while the
 * transaction stays open.
 * @param orInsert true to insert one where none is selected
 */
export function* rewriteDocuments(
  context: WriteContext,
  target: Target,
  rewrite: Rewrite,
  orInsert: boolean,
): Sliced<Rewritten> {
  const collection = context.catalogue.get(target.collection);
  const rows = collection ? yield* rowsOf(context, target) : [];
  if (!collection || rows.length === 0)
    return orInsert
      ? upsert(context, target, rewrite)
      : { matched: 0, modified: 0, upsertedId: null, before: null, after: null };
  const store = new Store(context, collection);
  let first: { readonly before: string; readonly after: string } | undefined;
  let modified = 0;
  const clock = new SliceClock();
  for (const row of rows) {
    yield* clock.pause('whole');
    const text = store.textOf(row);
    const document = decode(text, collection.kinds);
    const id = document['_id'];
    const changed = rewritten(document, rewrite, target.collection, false);
    const stored = store.replace(row, { text, id }, changed);
    if (stored !== text) modified += 1;
    first ??= { before: text, after: stored };
  }
  const before = first ? decode(first.before, collection.kinds) : null;
  const after = first ? decode(first.after, collection.kinds) : null;
  return { matched: rows.length, modified, upsertedId: null, before, after };
}

/** Removes the documents a target selects. */
export function* removeDocuments(
  context: WriteContext,
  target: Target,
): Sliced<{ readonly removed: number; readonly first: Fields | null }> {
  const collection = context.catalogue.get(target.collection);
  if (!collection) return { removed: 0, first: null };
  const rows = yield* rowsOf(context, target);
  const store = new Store(context, collection);
  const [first] = rows;
  const removed = first === undefined ? null : decode(store.textOf(first), collection.kinds);
  const clock = new SliceClock();
  for (const row of rows) {
    yield* clock.pause('whole');
    store.remove(row);
  }
  return { removed: rows.length, first: removed };
}
