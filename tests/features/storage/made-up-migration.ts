import type { Migration } from '../../../server/platform/storage/index.js';
import { increase, type Thing } from './harness-documents.js';

/** Documents that the made-up migration changes, and how many a step. */
export const DOCUMENTS = 2000;
export const A_STEP = 10;

/**
 * Gives every document a rounded amount and counts how often it was touched; in steps by `_id`, whose bookmark is
 * the last one done. `touched` above 1 would be a step done twice.
 */
export const roundedAmounts: Migration = {
  version: 1,
  name: 'rounded amounts',
  prepare: async (connection) => {
    await connection.collection('loans').createIndex({ rounded: 1 }, {}, {});
  },
  step: async ({ connection, session, bookmark }) => {
    const loans = connection.collection<Thing>('loans');
    const after = bookmark === null ? -1 : Number(bookmark);
    const batch = await loans
      .find({ _id: { $gt: after } }, { session, sort: { _id: 1 }, limit: A_STEP })
      .toArray();
    for (const { _id, fen } of batch) {
      const rounded = Math.round(Number(fen) / 100) * 100;
      await loans.updateOne({ _id }, { $set: { rounded }, ...increase({ touched: 1 }) }, { session });
    }
    return batch.length < A_STEP ? null : String(batch.at(-1)?._id);
  },
};
