import type { WriteContext } from './engine.js';
import type { Sliced } from './slices.js';

/**
 * Runs part of a write in a savepoint: where it throws, its changes are undone, in the file and
 * in memory, and the error goes on.
 */
export function* inSavepoint<T>({ database, catalogue }: WriteContext, part: () => Sliced<T>): Sliced<T> {
  const mark = catalogue.journal.mark();
  database.exec('SAVEPOINT part');
  try {
    const value = yield* part();
    database.exec('RELEASE part');
    return value;
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
}
