import { mongo } from 'mongoose';
import type { Fields } from '../dialect/value.js';
import type { WriteContext } from './engine.js';
import { inSavepoint } from './savepoint.js';
import { SliceClock, type Sliced } from './slices.js';
import { insertDocument, removeDocuments, rewriteDocuments, type Rewrite, type Target } from './writes.js';

/** One write of a list of writes. */
export type BulkStep =
  | { readonly kind: 'insert'; readonly collection: string; readonly document: Fields }
  | {
      readonly kind: 'rewrite';
      readonly target: Target;
      readonly rewrite: Rewrite;
      readonly orInsert: boolean;
    }
  | { readonly kind: 'remove'; readonly target: Target };

/** What one step did. */
interface StepDone {
  readonly insertedId?: unknown;
  readonly upsertedId?: unknown;
  readonly matched?: number;
  readonly modified?: number;
  readonly removed?: number;
}

/** What a list of writes did, each by its index in the list. */
export interface BulkDone {
  readonly done: ReadonlyMap<number, StepDone>;
  readonly failed: ReadonlyMap<number, mongo.MongoServerError>;
}

function* runStep(context: WriteContext, step: BulkStep): Sliced<StepDone> {
  switch (step.kind) {
    case 'insert':
      return { insertedId: insertDocument(context, step.collection, step.document) };
    case 'remove':
      return { removed: (yield* removeDocuments(context, step.target)).removed };
    case 'rewrite': {
      const { matched, modified, upsertedId } = yield* rewriteDocuments(
        context,
        step.target,
        step.rewrite,
        step.orInsert,
      );
      return { matched, modified, upsertedId };
    }
  }
}

/**
 * Runs a list of writes. A step that the data refuses (a duplicate key) is noted; ordered, it ends the
 * list. A step outside the dialect fails the whole list, of which then nothing stays but what was large enough
 * to be committed before.
 */
export function* runBulk(
  context: WriteContext,
  steps: readonly BulkStep[],
  ordered: boolean,
): Sliced<BulkDone> {
  const done = new Map<number, StepDone>();
  const failed = new Map<number, mongo.MongoServerError>();
  const clock = new SliceClock();
  for (const [index, step] of steps.entries()) {
    yield* clock.pause('whole');
    try {
      done.set(index, yield* inSavepoint(context, () => runStep(context, step)));
    } catch (failure) {
      if (!(failure instanceof mongo.MongoServerError)) throw failure;
      failed.set(index, failure);
      if (ordered) break;
    }
  }
  return { done, failed };
}
