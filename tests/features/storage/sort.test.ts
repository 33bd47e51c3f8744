import { describe, expect, it } from '@jest/globals';
import mongoose, { mongo } from 'mongoose';
import { sentence } from './contract.js';
import { namesOf, onEachEngine } from './harness.js';

describe('sort, skip, limit and projection', () => {
  onEachEngine((harness) => {
    const sorted = async (values: readonly unknown[], direction: 1 | -1): Promise<unknown[]> => {
      const collection = harness.collection();
      await collection.insertMany(values.map((value, at) => ({ name: at, value })));
      const found = await collection.find({}, { sort: { value: direction, name: 1 } }).toArray();
      return namesOf(found);
    };

    it(sentence(27), async () => {
      const collection = harness.collection();
      await collection.insertMany([
        { name: 'two', n: 2 },
        { name: 'none' },
        { name: 'null', n: null },
        { name: 'one', n: 1 },
      ]);
      const names = async (direction: 1 | -1): Promise<unknown[]> =>
        namesOf(await collection.find({}, { sort: { n: direction, name: 1 } }).toArray());
      expect(await names(1)).toEqual(['none', 'null', 'one', 'two']);
      expect(await names(-1)).toEqual(['two', 'one', 'none', 'null']);
    });

    it(sentence(28), async () => {
      expect(await sorted(['\u{1f600}', '\uffee', 'b', 'Z', 'é', '示', ''], 1)).toEqual([
        6, 3, 2, 4, 5, 1, 0,
      ]);
    });

    it(sentence(29), async () => {
      const ids = ['00000000000000000000000f', '0f0000000000000000000000', '0000000000000000000000f0'];
      expect(
        await sorted(
          ids.map((id) => new mongo.ObjectId(id)),
          1,
        ),
      ).toEqual([0, 2, 1]);
      expect(await sorted([new Date(10), new Date(-10), new Date(9)], -1)).toEqual([0, 2, 1]);
      expect(await sorted([10, 9, -0.5, 2 ** 53 - 1], 1)).toEqual([2, 1, 0, 3]);
      expect(await sorted([true, false, null], 1)).toEqual([2, 1, 0]);
    });

    it(sentence(30), async () => {
      const refused = expect.objectContaining({ code: 'NOT_IN_DIALECT' });
      await expect(sorted([[1], [2]], 1)).rejects.toEqual(refused);
      await expect(sorted([{ a: 1 }], 1)).rejects.toEqual(refused);
    });

    it(sentence(31), async () => {
      const collection = harness.collection();
      await collection.insertMany([5, 3, 1, 4, 2].map((n) => ({ name: n })));
      const options = { sort: { name: -1, _id: 1 }, skip: 1, limit: 2 } as const;
      expect(namesOf(await collection.find({}, options).toArray())).toEqual([4, 3]);
      const skipping = { sort: { name: 1, _id: 1 }, skip: 3 } as const;
      expect(namesOf(await collection.find({}, skipping).toArray())).toEqual([4, 5]);
    });

    it('a page of a sort in which two may tie is refused, one that ends in a unique key is not', async () => {
      const schema = new mongoose.Schema({ code: String, maker: String, town: String });
      schema.index({ maker: 1, code: 1 }, { unique: true });
      schema.index({ town: 1 }, { unique: true, partialFilterExpression: { town: { $exists: true } } });
      const Model = await harness.model(schema);
      const page = (sort: Record<string, 1 | -1>) => Model.find({}).sort(sort).limit(2).exec();
      const refusal = { code: 'NOT_IN_DIALECT', message: expect.stringContaining('last key is not unique') };
      for (const ties of [{ code: 1 }, { maker: 1 }, { town: 1 }] as const) {
        await expect(page(ties)).rejects.toMatchObject(refusal);
        await expect(Model.findOne({}).sort(ties)).rejects.toMatchObject(refusal);
        await expect(Model.findOneAndDelete({}).sort(ties)).rejects.toMatchObject(refusal);
        await Model.find({}).sort(ties);
      }
      await page({ code: -1, maker: 1 });
      await page({ town: 1, _id: -1 });
      const stages = (sort: Record<string, 1>) =>
        Model.aggregate([{ $group: { _id: '$town', n: { $sum: 1 } } }, { $sort: sort }, { $limit: 1 }]);
      await expect(stages({ n: 1 })).rejects.toMatchObject(refusal);
      await stages({ n: 1, _id: 1 });
    });

    it('a cursor gives the documents one by one and can start again', async () => {
      const collection = harness.collection();
      await collection.insertMany([{ name: 1 }, { name: 2 }]);
      const cursor = collection.find({}, { sort: { name: 1 } });
      expect((await cursor.next())?.['name']).toBe(1);
      expect(namesOf(await cursor.toArray())).toEqual([2]);
      cursor.rewind();
      expect(namesOf(await cursor.toArray())).toEqual([1, 2]);
    });

    it('a projection includes or excludes paths, through lists too', async () => {
      const collection = harness.collection();
      await collection.insertOne({ _id: 1, a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }], d: 3 });
      const projected = async (projection: mongo.Document): Promise<unknown> =>
        collection.findOne({}, { projection });
      expect(await projected({ 'a.b': 1, 'list.x': 1 })).toEqual({ _id: 1, a: { b: 1 }, list: [{ x: 1 }] });
      expect(await projected({ d: 1, _id: 0 })).toEqual({ d: 3 });
      expect(await projected({ 'a.b': 0, 'list.x': 0, d: 0 })).toEqual({
        _id: 1,
        a: { c: 2 },
        list: [{ y: 2 }],
      });
      expect(await projected({ _id: 0 })).toEqual({ a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }], d: 3 });
    });

    it.each([
      ['both ways', { a: 1, b: 0 }],
      ['an operator', { a: { $slice: 1 } }],
      ['a path and what lies below it', { a: 1, 'a.b': 1 }],
    ])('a projection of %s is refused', async (_title, projection) => {
      await expect(harness.collection().findOne({}, { projection })).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_IN_DIALECT' }),
      );
    });

    it.each([
      ['collation', { collation: { locale: 'zh' } }],
      ['hint', { hint: 'a_1' }],
      ['limit', { limit: -1 }],
    ])('the option %s is refused by name', async (name, options) => {
      const refused = (async () => harness.collection().find({}, options).toArray())();
      await expect(refused).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_IN_DIALECT', message: expect.stringContaining(name) }),
      );
    });
  });
});
