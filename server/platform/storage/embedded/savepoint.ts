import type { WriteContext } from './engine.js';
import type { Sliced } from './slices.js';

/**
 * Runs part of a write in a savepoint: where it throws, its changes are undone, in the file and
 * in memory, and the error goes on. At a pause where what was written is whole the savepoint is renewed,
 * as that may be committed by itself: from then on it stays.
 */
export function* inSavepoint<T>({ database, catalogue }: WriteContext, part: () => Sliced<T>): Sliced<T> {
  const slices = part();
  for (;;) {
    const mark = catalogue.journal.mark();
    database.exec('SAVEPOINT part');
    try {
      const value = yield* toTheNextWhole(slices);
      database.exec('RELEASE part');
      if (value.done) return value.value;
    } catch (failure) {
      try {
        database.exec('ROLLBACK TO part');
        database.exec('RELEASE part');
      } catch {
        throw failure;
      }
      catalogue.journal.rollbackTo(mark);
      throw failure;
    }
    yield 'whole';
  }
}

/** Runs slices to the next pause where what was written is whole, or to their end. */
function* toTheNextWhole<T>(slices: Sliced<T>): Sliced<IteratorResult<'whole', T>> {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice;
    if (slice.value === 'whole') return { done: false, value: slice.value };
    yield slice.value;
  }
}
