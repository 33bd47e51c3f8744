import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { increase } from './harness-documents.js';

/** Transfers raced: sized for every run, 10,000 by `STORAGE_TRANSFERS=10000`. */
const TRANSFERS = Number(process.env['STORAGE_TRANSFERS'] ?? 2000);
const WORKERS = 8;

describe('transactions', () => {
  onEachEngine((harness) => {
    it(sentence(59), async () => {
      const [one, other] = [harness.collection(), harness.collection()];
      const failed = harness.storage.transaction(async (session) => {
        await one.insertOne({ _id: 1 }, { session });
        await other.insertOne({ _id: 1 }, { session });
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      expect([await one.countDocuments(), await other.countDocuments()]).toEqual([0, 0]);
      const result = await harness.storage.transaction(async (session) => {
        await one.insertOne({ _id: 1 }, { session });
        await other.insertOne({ _id: 1 }, { session });
        return 'done';
      });
      expect([result, await one.countDocuments(), await other.countDocuments()]).toEqual(['done', 1, 1]);
    });

    it(sentence(60), async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, n: 1 });
      const session = await harness.storage.connection.startSession();
      session.startTransaction();
      await collection.updateOne({ _id: 1 }, { $set: { n: 2 } }, { session });
      await collection.insertOne({ _id: 2, n: 2 }, { session });
      expect(await collection.countDocuments({ n: 2 }, { session })).toBe(2);
      expect(await collection.find({ n: 2 }, { session }).toArray()).toHaveLength(2);
      expect(await collection.find({}).toArray()).toEqual([{ _id: 1, n: 1 }]);
      await session.commitTransaction();
      await session.endSession();
      expect(await collection.countDocuments({ n: 2 })).toBe(2);
    });

    it(sentence(61), async () => {
      const Model = await harness.model(new mongoose.Schema({ n: Number }));
      const document = new Model({ n: 1 });
      const failed = harness.storage.transaction(async (session) => {
        await document.save({ session });
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      expect(document.isNew).toBe(true);
      await document.save();
      expect(await Model.countDocuments()).toBe(1);
    });

    it(sentence(62), async () => {
      const collection = harness.collection();
      await collection.insertMany(Array.from({ length: 5 }, (_, at) => ({ _id: at, fen: 1000 })));
      const transfer = (round: number): Promise<void> =>
        harness.storage.transaction(async (session) => {
          const [from, to] = [round % 5, (round * 3 + 1) % 5];
          const payer = await collection.findOne({ _id: from }, { session });
          if (Number(payer?.['fen']) < 100) return;
          await collection.updateOne({ _id: from }, increase({ fen: -100 }), { session });
          await collection.updateOne({ _id: to }, increase({ fen: 100 }), { session });
        });
      await Promise.all(Array.from({ length: 60 }, (_, round) => transfer(round)));
      const amounts = (await collection.find({}).toArray()).map(({ fen }) => Number(fen));
      expect(amounts.reduce((sum, fen) => sum + fen, 0)).toBe(5000);
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
    });

    it('8 workers that transfer at the same time conserve the sum', async () => {
      const accounts = 20;
      const collection = harness.collection();
      await collection.insertMany(Array.from({ length: accounts }, (_, at) => ({ _id: at, fen: 1000 })));
      const account = (serial: number, salt: number): number => (serial * salt + (serial >> 3)) % accounts;
      const transfer = (serial: number): Promise<void> =>
        harness.storage.transaction(async (session) => {
          const [from, to] = [account(serial, 7), account(serial, 11)];
          const payer = await collection.findOne({ _id: from }, { session });
          const amount = Math.min(Number(payer?.['fen']), 1 + (serial % 300));
          await collection.updateOne({ _id: from }, increase({ fen: -amount }), { session });
          await collection.updateOne({ _id: to }, increase({ fen: amount }), { session });
        });
      const worker = async (first: number): Promise<void> => {
        for (let serial = first; serial < TRANSFERS; serial += WORKERS) await transfer(serial);
      };
      await Promise.all(Array.from({ length: WORKERS }, (_, first) => worker(first)));
      const amounts = (await collection.find({}).toArray()).map(({ fen }) => Number(fen));
      expect(amounts.reduce((sum, fen) => sum + fen, 0)).toBe(accounts * 1000);
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
    }, 120_000);

    it('of 500 inserts that race for 50 unique keys, one a key is kept', async () => {
      const collection = harness.collection();
      await collection.createIndex({ code: 1 }, { unique: true }, {});
      const settled = await Promise.allSettled(
        Array.from({ length: 500 }, (_, at) => collection.insertOne({ _id: at, code: `k${(at * 7) % 50}` })),
      );
      const refused = settled.filter((one) => one.status === 'rejected');
      expect(settled.length - refused.length).toBe(50);
      expect(refused.every(({ reason }) => (reason as { code?: unknown }).code === 11000)).toBe(true);
      expect(await collection.distinct('code')).toHaveLength(50);
      expect(await collection.countDocuments()).toBe(50);
    });

    it(sentence(63), async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1 });
      const failed = harness.storage.transaction(async (session) => {
        await collection.insertOne({ _id: 2 }, { session });
        await collection.insertMany([{ _id: 3 }, { _id: 1 }], { session, ordered: false });
      });
      await expect(failed).rejects.toMatchObject({ code: 11000 });
      expect(await collection.countDocuments()).toBe(1);
    });

    it('writes waiting together are each done or refused for themselves', async () => {
      const collection = harness.collection();
      await collection.createIndex({ code: 1 }, { unique: true }, {});
      const settled = await Promise.allSettled(
        ['a', 'b', 'a', 'c', 'b'].map((code) => collection.insertOne({ code })),
      );
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, false]);
      expect(await collection.distinct('code')).toEqual(['a', 'b', 'c']);
    });

    it('ending a session with a transaction under way rolls it back', async () => {
      const collection = harness.collection();
      const session = await harness.storage.connection.startSession();
      session.startTransaction();
      await collection.insertOne({ _id: 1 }, { session });
      await session.endSession();
      await collection.insertOne({ _id: 2 });
      expect(await collection.distinct('_id')).toEqual([2]);
    });
  });
});

describe('transactions that forget themselves', () => {
  onEachEngine(
    (harness) => {
      it('an operation without its session inside a transaction is refused at once', async () => {
        if (harness.storage.engine === 'mongodb') return;
        const collection = harness.collection();
        const failed = harness.storage.transaction(async (session) => {
          await collection.insertOne({ _id: 1 }, { session });
          await collection.insertOne({ _id: 2 });
        });
        await expect(failed).rejects.toMatchObject({ code: 'OUTSIDE_TRANSACTION' });
        expect(await collection.countDocuments()).toBe(0);
      });

      it(sentence(64), async () => {
        if (harness.storage.engine === 'mongodb') return;
        const collection = harness.collection();
        const session = await harness.storage.connection.startSession();
        session.startTransaction();
        await collection.insertOne({ _id: 1 }, { session });
        await collection.insertOne({ _id: 2 });
        const late = collection.insertOne({ _id: 3 }, { session }).catch((error: unknown) => error);
        const error = (await late) as mongoose.mongo.MongoServerError;
        expect([error.code, error.hasErrorLabel('TransientTransactionError')]).toEqual([251, true]);
        await session.abortTransaction();
        expect(await collection.distinct('_id')).toEqual([2]);
      });
    },
    { transactionLimitMs: 60 },
  );
});
