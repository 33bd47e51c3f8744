import { describe, expect, it } from '@jest/globals';
import mongoose, { type mongo } from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { increase, type Thing } from './harness-documents.js';

type Update = mongo.UpdateFilter<Thing>;

describe('updates', () => {
  onEachEngine((harness) => {
    const updated = async (before: object, update: object): Promise<unknown> => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, ...before });
      await collection.updateOne({ _id: 1 }, update);
      const { _id, ...after } = (await collection.findOne({ _id: 1 })) ?? { _id: 0 };
      return after;
    };
    /** The update fails and leaves the document as it was. */
    const refused = async (before: object, update: object, code: string): Promise<void> => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, ...before });
      const failed = expect.objectContaining(
        harness.storage.engine === 'embedded' ? { code } : { message: expect.any(String) },
      );
      await expect(collection.updateOne({ _id: 1 }, update as Update)).rejects.toEqual(failed);
      expect(await collection.findOne({})).toEqual({ _id: 1, ...before });
    };

    it.each<[string, object, object, object]>([
      [sentence(32), { a: 1 }, { $set: { 'b.c.d': 2, a: 3 } }, { a: 3, b: { c: { d: 2 } } }],
      [
        '$set reaches a position in a list',
        { list: [{ n: 1 }, { n: 2 }] },
        { $set: { 'list.1.n': 5 } },
        { list: [{ n: 1 }, { n: 5 }] },
      ],
      [
        '$set past a list’s end fills with null',
        { list: [1] },
        { $set: { 'list.2': 3 } },
        { list: [1, null, 3] },
      ],
      [
        '$set adds fields in the order of their names',
        {},
        { $set: { z: 1, a: 2, 'm.y': 1, 'm.b': 2 } },
        { a: 2, m: { b: 2, y: 1 }, z: 1 },
      ],
      [
        '$unset removes a field and passes over what is missing',
        { a: 1, b: { c: 1 } },
        { $unset: { 'b.c': 1, 'x.y': 1 } },
        { a: 1, b: {} },
      ],
      [
        '$unset of a position leaves null',
        { list: [1, 2] },
        { $unset: { 'list.0': 1 } },
        { list: [null, 2] },
      ],
      [sentence(33), {}, { $inc: { n: -2, 'deep.m': 1.5 } }, { deep: { m: 1.5 }, n: -2 }],
      ['$inc adds', { n: 5 }, { $inc: { n: 2 } }, { n: 7 }],
      [sentence(34), {}, { $push: { list: 'x' } }, { list: ['x'] }],
      [
        '$push with $each appends in order',
        { list: [1] },
        { $push: { list: { $each: [3, 2] } } },
        { list: [1, 3, 2] },
      ],
      [
        sentence(35),
        { list: [{ a: 1, b: 2 }] },
        {
          $addToSet: {
            list: {
              $each: [
                { a: 1, b: 2 },
                { b: 2, a: 1 },
                { b: 2, a: 1 },
              ],
            },
          },
        },
        {
          list: [
            { a: 1, b: 2 },
            { b: 2, a: 1 },
          ],
        },
      ],
      [
        '$addToSet knows dates by value',
        { list: [new Date(1)] },
        { $addToSet: { list: new Date(1) } },
        { list: [new Date(1)] },
      ],
      [sentence(36), { list: [1, 2, 1, null] }, { $pull: { list: 1 } }, { list: [2, null] }],
      [`${sentence(36)} (operators)`, { list: [1, 5, 9] }, { $pull: { list: { $gte: 5 } } }, { list: [1] }],
      [
        `${sentence(36)} (fields)`,
        { list: [{ n: 1, k: 'a' }, { n: 9, k: 'a' }, { n: 9 }] },
        { $pull: { list: { n: { $gt: 3 }, k: 'a' } } },
        { list: [{ n: 1, k: 'a' }, { n: 9 }] },
      ],
      ['$pullAll removes the listed', { list: [1, 2, 3, 2] }, { $pullAll: { list: [2, 3] } }, { list: [1] }],
      ['$pull of what is missing changes nothing', { a: 1 }, { $pull: { list: 1 } }, { a: 1 }],
      [
        '$setOnInsert passes over a document that exists',
        { a: 1 },
        { $setOnInsert: { a: 2, b: 3 } },
        { a: 1 },
      ],
    ])('%s', async (_title, before, update, after) => {
      const found = await updated(before, update);
      expect(found).toEqual(after);
      expect(JSON.stringify(found)).toBe(JSON.stringify(after));
    });

    it.each<[string, object, object, string]>([
      [`${sentence(32)} (scalar)`, { a: 1 }, { $set: { 'a.b': 2 } }, 'UPDATE_IMPOSSIBLE'],
      [`${sentence(33)} (text)`, { n: 'x', m: 1 }, { $inc: { m: 1, n: 1 } }, 'UPDATE_IMPOSSIBLE'],
      [`${sentence(34)} (scalar)`, { list: 'x' }, { $push: { list: 'y' } }, 'UPDATE_IMPOSSIBLE'],
      [sentence(37), { a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }, 'UPDATE_IMPOSSIBLE'],
      [
        `${sentence(37)} (one below the other)`,
        { a: { b: 1 } },
        { $set: { a: {}, 'a.b': 2 } },
        'UPDATE_IMPOSSIBLE',
      ],
      [
        'a field below a list without a position fails',
        { list: [{ n: 1 }] },
        { $set: { 'list.n': 2 } },
        'UPDATE_IMPOSSIBLE',
      ],
      ['a sum beyond 2^53 is refused', { n: 2 ** 53 - 1 }, { $inc: { n: 1 } }, 'VALUE_NOT_STORABLE'],
      ['the positional operator is refused', { list: [1] }, { $set: { 'list.$': 2 } }, 'NOT_IN_DIALECT'],
      ['$mul is refused by name', { n: 1 }, { $mul: { n: 2 } }, 'NOT_IN_DIALECT'],
      ['$rename is refused by name', { n: 1 }, { $rename: { n: 'm' } }, 'NOT_IN_DIALECT'],
      [
        '$push with $sort is refused by name',
        { list: [1] },
        { $push: { list: { $each: [2], $sort: 1 } } },
        'NOT_IN_DIALECT',
      ],
    ])('%s', async (_title, before, update, code) => refused(before, update, code));

    it('a pipeline is refused', async () => {
      await expect(harness.collection().updateOne({}, [{ $set: { a: 1 } }])).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_IN_DIALECT' }),
      );
    });

    it(sentence(38), async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, a: 1 });
      const immutable = expect.objectContaining({ code: 66 });
      await expect(collection.updateOne({ _id: 1 }, { $set: { _id: 2 } })).rejects.toEqual(immutable);
      await expect(collection.replaceOne({ a: 1 }, { _id: 2 })).rejects.toEqual(immutable);
      expect(await collection.findOne({})).toEqual({ _id: 1, a: 1 });
    });

    it(sentence(39), async () => {
      const collection = harness.collection();
      await collection.insertMany([{ a: 1 }, { a: 2 }]);
      const counts = { matchedCount: 1, modifiedCount: 0, upsertedCount: 0 };
      expect(await collection.updateOne({ a: 1 }, { $set: { a: 1 } })).toMatchObject(counts);
      expect(await collection.updateMany({}, { $set: { a: 2 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 1,
      });
      expect(await collection.updateOne({ a: 7 }, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
    });

    it(sentence(40), async () => {
      const collection = harness.collection();
      const update = { $set: { n: 1 }, $setOnInsert: { made: true } };
      const filter = { _id: 'k', 'nested.kind': 'x', size: { $gt: 3 }, $and: [{ also: { $eq: 5 } }] };
      const first = await collection.updateOne(filter, update, { upsert: true });
      expect(first).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 'k' });
      expect(await collection.findOne({ _id: 'k' })).toEqual({
        _id: 'k',
        nested: { kind: 'x' },
        also: 5,
        made: true,
        n: 1,
      });
      const second = await collection.updateOne(
        { _id: 'k' },
        { $set: { n: 2 }, $setOnInsert: { made: false } },
        { upsert: true },
      );
      expect(second).toMatchObject({ matchedCount: 1, upsertedCount: 0 });
      expect(await collection.findOne({ _id: 'k' })).toMatchObject({ n: 2, made: true });
      await expect(
        collection.replaceOne({ _id: 'r' }, { _id: 's', whole: 1 }, { upsert: true }),
      ).rejects.toMatchObject({ code: 66 });
      await collection.replaceOne({ _id: 'r' }, { whole: 1 }, { upsert: true });
      expect(await collection.findOne({ _id: 'r' })).toEqual({ _id: 'r', whole: 1 });
    });

    it('a replacement keeps the _id and nothing else', async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, a: 1, b: 2 });
      expect(await collection.replaceOne({ a: 1 }, { c: 3 })).toMatchObject({ modifiedCount: 1 });
      expect(await collection.findOne({})).toEqual({ _id: 1, c: 3 });
    });

    it('deleteOne removes one, deleteMany all', async () => {
      const collection = harness.collection();
      await collection.insertMany([{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]);
      expect(await collection.deleteOne({ a: 1 })).toMatchObject({ deletedCount: 1 });
      expect(await collection.deleteMany({ a: 1 })).toMatchObject({ deletedCount: 2 });
      expect(await collection.countDocuments()).toBe(1);
    });

    it(sentence(41), async () => {
      const collection = harness.collection();
      await collection.insertMany([
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
        { _id: 3, n: 3 },
      ]);
      const last = { sort: { n: -1, _id: 1 } } as const;
      expect(await collection.findOneAndUpdate({}, increase({ n: 10 }), last)).toEqual({ _id: 3, n: 3 });
      const after = { ...last, returnDocument: 'after' } as const;
      expect(await collection.findOneAndUpdate({}, increase({ n: 10 }), after)).toEqual({ _id: 3, n: 23 });
      expect(await collection.findOneAndReplace({}, { m: 1 }, after)).toEqual({ _id: 3, m: 1 });
      expect(await collection.findOneAndDelete({}, { ...last, projection: { _id: 1 } })).toEqual({ _id: 2 });
      expect(await collection.findOneAndDelete({ n: 99 })).toBeNull();
      const upsert = { upsert: true, returnDocument: 'after' } as const;
      expect(await collection.findOneAndUpdate({ _id: 9 }, { $set: { n: 9 } }, upsert)).toEqual({
        _id: 9,
        n: 9,
      });
    });

    it(sentence(42), async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, state: 'open' });
      const attempts = Array.from({ length: 100 }, (_, by) =>
        collection.updateOne({ _id: 1, state: 'open' }, { $set: { state: 'taken', by } }),
      );
      const winners = (await Promise.all(attempts)).filter(({ modifiedCount }) => modifiedCount === 1);
      expect(winners).toHaveLength(1);
    });

    it(sentence(43), async () => {
      const schema = new mongoose.Schema({ list: [String] }, { optimisticConcurrency: true });
      const Model = await harness.model(schema);
      const { _id } = await Model.create({ list: ['a'] });
      const [mine, theirs] = [await Model.findById(_id).orFail(), await Model.findById(_id).orFail()];
      mine.list.push('b');
      await mine.save();
      theirs.list.push('c');
      await expect(theirs.save()).rejects.toThrow(mongoose.Error.VersionError);
      expect((await Model.findById(_id).orFail()).list).toEqual(['a', 'b']);
    });

    it('what Mongoose makes of a changed document reaches the file', async () => {
      const schema = new mongoose.Schema(
        { name: String, parts: [{ no: Number, tags: [String] }], on: Date },
        { timestamps: true },
      );
      const Model = await harness.model(schema);
      const made = await Model.create({ name: 'x', parts: [{ no: 1, tags: ['a'] }, { no: 2 }] });
      const [first] = made.parts;
      if (first) first.no = 5;
      (first?.tags as mongoose.Types.Array<string> | undefined)?.pull('a');
      made.parts.push({ no: 3, tags: [] });
      made.name = null;
      await made.save();
      const found = await Model.findById(made._id).lean().orFail();
      expect(found).toMatchObject({
        parts: [{ no: 5, tags: [] }, { no: 2 }, { no: 3 }],
        name: null,
        createdAt: expect.any(Date),
        updatedAt: expect.any(Date),
      });
    });
  });
});
