import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { type Things } from './harness-documents.js';

const duplicate = (keyPattern: object, keyValue: object): unknown =>
  expect.objectContaining({ code: 11000, keyPattern, keyValue });

const indexNames = async (collection: Things): Promise<string[]> =>
  (await collection.listIndexes().toArray()).map(({ name }: { name: string }) => name);

describe('indexes', () => {
  onEachEngine((harness) => {
    it(sentence(44), async () => {
      const collection = harness.collection();
      await collection.createIndex({ 'owner.code': 1 }, { unique: true }, {});
      await collection.insertMany([
        { _id: 1, owner: { code: 'x' } },
        { _id: 2, owner: { code: 'y' } },
      ]);
      const clash = duplicate({ 'owner.code': 1 }, { 'owner.code': 'x' });
      await expect(collection.insertOne({ _id: 3, owner: { code: 'x' } })).rejects.toEqual(clash);
      await expect(collection.updateOne({ _id: 2 }, { $set: { 'owner.code': 'x' } })).rejects.toEqual(clash);
      await expect(collection.insertOne({ _id: 1, owner: { code: 'z' } })).rejects.toEqual(
        duplicate({ _id: 1 }, { _id: 1 }),
      );
      expect(await collection.countDocuments()).toBe(2);
    });

    it(sentence(45), async () => {
      const strict = harness.collection();
      await strict.createIndex({ code: 1 }, { unique: true }, {});
      await strict.insertOne({ other: 1 });
      await expect(strict.insertOne({ code: null })).rejects.toEqual(duplicate({ code: 1 }, { code: null }));
      const lenient = harness.collection();
      const partial = { unique: true, partialFilterExpression: { code: { $exists: true } } };
      await lenient.createIndex({ code: 1 }, partial, {});
      await lenient.insertMany([{ other: 1 }, { other: 2 }, { code: 'x' }]);
      await expect(lenient.insertOne({ code: 'x' })).rejects.toEqual(duplicate({ code: 1 }, { code: 'x' }));
    });

    it('a partial index by equality and range covers only what it names', async () => {
      const collection = harness.collection();
      const partialFilterExpression = { state: "open ? 'x'", level: { $gte: 3 } };
      await collection.createIndex({ code: 1 }, { unique: true, partialFilterExpression }, {});
      const open = { state: "open ? 'x'", level: 3, code: 'a' };
      await collection.insertMany([
        { ...open, state: 'shut' },
        { ...open, level: 2 },
        { ...open, level: null },
        { ...open },
      ]);
      await expect(collection.insertOne({ ...open, level: 9 })).rejects.toEqual(
        duplicate({ code: 1 }, { code: 'a' }),
      );
      expect(await collection.countDocuments({ code: 'a', level: { $gte: 3 } })).toBe(2);
    });

    it(sentence(46), async () => {
      const collection = harness.collection();
      await collection.createIndex({ a: 1, b: -1 }, { unique: true }, {});
      await collection.insertMany([{ a: 1 }, { a: 2 }, { b: 1 }, { a: 1, b: 1 }, {}]);
      await expect(collection.insertOne({ a: 1, b: null })).rejects.toEqual(
        duplicate({ a: 1, b: -1 }, { a: 1, b: null }),
      );
      await expect(collection.insertOne({ b: 1 })).rejects.toEqual(
        duplicate({ a: 1, b: -1 }, { a: null, b: 1 }),
      );
      await expect(collection.insertOne({ a: null })).rejects.toEqual(
        duplicate({ a: 1, b: -1 }, { a: null, b: null }),
      );
    });

    it(sentence(47), async () => {
      const collection = harness.collection();
      await collection.insertMany([{ code: 'x' }, { code: 'y' }, { code: 'x' }]);
      await expect(collection.createIndex({ code: 1 }, { unique: true }, {})).rejects.toEqual(
        expect.objectContaining({ code: 11000 }),
      );
      expect(await indexNames(collection)).toEqual(['_id_']);
      await collection.insertOne({ code: 'x' });
      await collection.createIndex({ code: 1 }, {}, {});
      expect(await indexNames(collection)).toEqual(['_id_', 'code_1']);
    });

    it(sentence(48), async () => {
      const schema = new mongoose.Schema({
        code: { type: String, unique: true },
        a: Number,
        list: [{ no: Number }],
      });
      schema.index({ a: -1, code: 1 }, { partialFilterExpression: { a: { $gt: 5 } } });
      schema.index({ 'list.no': 1 });
      const Model = await harness.model(schema);
      expect(await Model.syncIndexes()).toEqual([]);
      const before = await Model.collection.listIndexes().toArray();
      expect(await Model.syncIndexes()).toEqual([]);
      expect(await Model.collection.listIndexes().toArray()).toEqual(before);
      await Model.collection.createIndex({ extra: 1 }, {}, {});
      expect(await Model.syncIndexes()).toEqual(['extra_1']);
    });

    it('an index of the same name or key with another meaning is refused as MongoDB does', async () => {
      const collection = harness.collection();
      await collection.createIndex({ a: 1 }, { name: 'mine' }, {});
      expect(await collection.createIndex({ a: 1 }, { name: 'mine' }, {})).toBe('mine');
      await expect(collection.createIndex({ b: 1 }, { name: 'mine' }, {})).rejects.toMatchObject({
        code: 86,
      });
      await expect(collection.createIndex({ a: 1 }, { unique: true }, {})).rejects.toMatchObject({
        code: 85,
      });
      await expect(collection.dropIndex('none')).rejects.toMatchObject({ code: 27 });
    });

    it('an index on an array follows every write, and what is rolled back', async () => {
      const collection = harness.collection();
      await collection.createIndex({ tags: 1 }, {}, {});
      await collection.createIndex({ 'parts.no': -1 }, {}, {});
      const found = async (): Promise<unknown[]> => [
        await collection.distinct('_id', { tags: 'x' }),
        await collection.distinct('_id', { 'parts.no': { $gte: 5 } }),
      ];
      await collection.insertMany([
        { _id: 1, tags: ['x', 'x', null], parts: [{ no: 5 }, { no: 9 }, {}] },
        { _id: 2, tags: ['y'], parts: [{ no: 1 }] },
        { _id: 3, tags: null },
      ]);
      expect(await found()).toEqual([[1], [1]]);
      await collection.updateOne({ _id: 2 }, { $set: { tags: ['y', 'x'], 'parts.0.no': 7 } });
      expect(await found()).toEqual([
        [1, 2],
        [1, 2],
      ]);
      const failed = harness.storage.transaction(async (session) => {
        await collection.deleteMany({}, { session });
        await collection.insertOne({ _id: 4, tags: ['x'] }, { session });
        expect(await collection.distinct('_id', { tags: 'x' }, { session })).toEqual([4]);
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      expect(await found()).toEqual([
        [1, 2],
        [1, 2],
      ]);
      await collection.deleteOne({ _id: 1 });
      await collection.replaceOne({ _id: 2 }, { tags: [] });
      expect(await found()).toEqual([[], []]);
      expect(await indexNames(collection)).toEqual(['_id_', 'tags_1', 'parts.no_-1']);
      await collection.dropIndex('tags_1');
      await collection.insertOne({ _id: 5, tags: ['x'] });
      expect(await collection.distinct('_id', { tags: 'x' })).toEqual([5]);
    });

    it('the first array under an index in a transaction that fails leaves the index as it was', async () => {
      const collection = harness.collection();
      await collection.createIndex({ tags: 1 }, {}, {});
      await collection.insertOne({ _id: 1 });
      const failed = harness.storage.transaction(async (session) => {
        await collection.insertOne({ _id: 2, tags: ['x'] }, { session });
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow();
      await collection.insertOne({ _id: 3, tags: 'x' });
      expect(await collection.distinct('_id', { tags: 'x' })).toEqual([3]);
    });

    it(sentence(49), async () => {
      const refused = expect.objectContaining({ code: 'NOT_IN_DIALECT' });
      const before = harness.collection();
      await before.createIndex({ list: 1, a: 1 }, {}, {});
      await expect(before.insertOne({ list: [1], a: 1 })).rejects.toEqual(refused);
      const after = harness.collection();
      await after.insertOne({ list: [{ no: 1 }], a: 1 });
      await expect(after.createIndex({ a: 1, 'list.no': 1 }, {}, {})).rejects.toEqual(refused);
    });

    it.each([
      ['text', { a: 'text' }, {}],
      ['expireAfterSeconds', { a: 1 }, { expireAfterSeconds: 5 }],
      ['sparse', { a: 1 }, { sparse: true }],
      ['collation', { a: 1 }, { collation: { locale: 'zh' } }],
    ])('an index with %s is refused by name', async (named, key, options) => {
      await expect(harness.collection().createIndex(key as never, options, {})).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_IN_DIALECT', message: expect.stringContaining(named) }),
      );
    });

    it('explain names the index that serves a query', async () => {
      if (harness.storage.engine !== 'embedded') return;
      const collection = harness.collection();
      await collection.createIndex({ town: 1, staff: -1 }, {}, {});
      await collection.createIndex({ tags: 1 }, {}, {});
      await collection.insertMany([{ _id: 1, town: 'a', staff: 1, tags: ['x'] }]);
      const plan = async (filter: object, options: object = {}): Promise<unknown> =>
        collection.find(filter, options).explain();
      expect(await plan({ _id: 1 })).toMatchObject([{ indexes: ['_id_'], readsAll: false }]);
      expect(await plan({ town: 'a' })).toMatchObject([{ indexes: ['town_1_staff_-1'], readsAll: false }]);
      expect(await plan({ tags: 'x' })).toMatchObject([{ indexes: ['tags_1'], readsAll: false }]);
      expect(await plan({ staff: 1 })).toMatchObject([{ indexes: [], access: 'scan', readsAll: true }]);
      expect(await plan({ town: 'a' }, { sort: { staff: -1 } })).toMatchObject([{ sorts: false }]);
      expect(await plan({ town: 'a' }, { sort: { other: 1 } })).toMatchObject([{ sorts: true }]);
      const stages = [{ $match: { town: 'a' } }, { $group: { _id: '$staff', n: { $sum: 1 } } }];
      expect(await collection.aggregate(stages).explain()).toMatchObject([{ indexes: ['town_1_staff_-1'] }]);
    });
  });
});
