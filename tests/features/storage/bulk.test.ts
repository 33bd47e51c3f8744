import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { increase } from './harness-documents.js';

describe('lists of writes', () => {
  onEachEngine((harness) => {
    const documents = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }, { _id: 2 }];

    it(sentence(50), async () => {
      const ordered = harness.collection();
      await expect(ordered.insertMany(documents)).rejects.toMatchObject({
        code: 11000,
        insertedCount: 2,
        writeErrors: [{ index: 2, code: 11000 }],
      });
      expect(await ordered.countDocuments()).toBe(2);
      const unordered = harness.collection();
      await expect(unordered.insertMany(documents, { ordered: false })).rejects.toMatchObject({
        insertedCount: 3,
        writeErrors: [{ index: 2 }, { index: 4 }],
      });
      expect(await unordered.countDocuments()).toBe(3);
    });

    it('Mongoose tells from insertMany which documents were inserted', async () => {
      const Model = await harness.model(new mongoose.Schema({ code: { type: String, unique: true } }));
      const failed = Model.insertMany([{ code: 'a' }, { code: 'a' }, { code: 'b' }], { ordered: false });
      await expect(failed).rejects.toMatchObject({ insertedDocs: [{ code: 'a' }, { code: 'b' }] });
    });

    it(sentence(51), async () => {
      const collection = harness.collection();
      const result = await collection.bulkWrite([
        { insertOne: { document: { _id: 1, n: 1 } } },
        { insertOne: { document: { _id: 2, n: 1 } } },
        { updateOne: { filter: { _id: 1 }, update: increase({ n: 1 }) } },
        { updateMany: { filter: {}, update: { $set: { n: 2 } } } },
        { updateOne: { filter: { _id: 9 }, update: { $set: { n: 9 } }, upsert: true } },
        { replaceOne: { filter: { _id: 9 }, replacement: { m: 1 } } },
        { deleteOne: { filter: { _id: 2 } } },
        { deleteMany: { filter: { none: 1 } } },
      ]);
      expect(result).toMatchObject({
        insertedCount: 2,
        matchedCount: 4,
        modifiedCount: 3,
        upsertedCount: 1,
        upsertedIds: { 4: 9 },
        insertedIds: { 0: 1, 1: 2 },
        deletedCount: 1,
      });
      const Model = await harness.model(new mongoose.Schema({ n: Number }));
      const [first, second] = [new Model({ n: 1 }), await Model.create({ n: 2 })];
      second.n = 3;
      expect(await Model.bulkSave([first, second])).toMatchObject({ insertedCount: 1, modifiedCount: 1 });
      expect(await Model.distinct('n')).toEqual([1, 3]);
    });

    it('a step outside the dialect refuses the whole list before anything is written', async () => {
      const collection = harness.collection();
      const list = [
        { insertOne: { document: { _id: 1 } } },
        { updateOne: { filter: {}, update: { $mul: { n: 2 } } } },
      ];
      await expect(collection.bulkWrite(list as never)).rejects.toMatchObject({ code: 'NOT_IN_DIALECT' });
      expect(await collection.countDocuments()).toBe(0);
    });

    it('a long list and a long update let other work go on', async () => {
      const collection = harness.collection();
      await collection.insertMany(Array.from({ length: 1200 }, (_, n) => ({ n })));
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 0);
      await collection.updateMany({}, increase({ n: 1 }));
      clearInterval(ticking);
      expect(turns).toBeGreaterThan(0);
      expect(await collection.countDocuments({ n: { $gte: 1 } })).toBe(1200);
    });
  });
});
