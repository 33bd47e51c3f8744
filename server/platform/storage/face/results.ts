import type { Rewritten } from '../embedded/writes.js';

/** The driver's result of an update or replacement. */
export const updateResult = (done: Rewritten): Record<string, unknown> => ({
  acknowledged: true,
  matchedCount: done.matched,
  modifiedCount: done.modified,
  upsertedCount: done.upsertedId === null ? 0 : 1,
  upsertedId: done.upsertedId,
});

/** The driver's result of a removal. */
export const deleteResult = (removed: number): Record<string, unknown> => ({
  acknowledged: true,
  deletedCount: removed,
});
