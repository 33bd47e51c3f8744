import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { onEachEngine } from './harness.js';
import { increase, type Thing, type Things } from './harness-documents.js';

/** More documents than are looked at in one piece. */
const MANY = 6000;

const PADDING = 'x'.repeat(1500);

const numbered = (serial: number): Thing => ({
  _id: serial,
  n: (serial * 7919) % MANY,
  town: serial % 10 === 0 ? null : `t${(serial * 31) % 7}`,
  tags: [`g${serial % 5}`],
  padding: PADDING,
});

describe('long work', () => {
  onEachEngine((harness) => {
    const filled = async (): Promise<Things> => {
      const collection = harness.collection();
      await collection.insertMany(Array.from({ length: MANY }, (_, serial) => numbered(serial)));
      return collection;
    };
    const all = Array.from({ length: MANY }, (_, serial) => numbered(serial));
    const ids = (things: readonly Thing[]): unknown[] => things.map(({ _id }) => _id);

    it('reads that scan give the same as plain objects, whatever they are put together of', async () => {
      const collection = await filled();
      const few = { n: { $lt: 100 } };
      const wanted = all.filter(({ n }) => Number(n) < 100);
      expect(ids(await collection.find(few).toArray())).toEqual(ids(wanted));
      expect(await collection.countDocuments(few)).toBe(100);
      expect(await collection.countDocuments(few, { skip: 30, limit: 50 })).toBe(50);
      expect(await collection.countDocuments(few, { skip: 90, limit: 50 })).toBe(10);
      expect(ids(await collection.find(few, { skip: 10, limit: 5 }).toArray())).toEqual(
        ids(wanted.slice(10, 15)),
      );
      expect(await collection.distinct('town')).toEqual([null, 't0', 't1', 't2', 't3', 't4', 't5', 't6']);
      expect(await collection.distinct('tags', few)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4']);
      const byNumber = all.toSorted((one, other) => Number(other['n']) - Number(one['n']));
      const sorted = await collection.find({}, { sort: { n: -1, _id: 1 }, projection: { _id: 1 } }).toArray();
      expect(ids(sorted)).toEqual(ids(byNumber));
      const page = await collection.find({}, { sort: { n: -1, _id: 1 }, skip: 3000, limit: 3 }).toArray();
      expect(ids(page)).toEqual(ids(byNumber.slice(3000, 3003)));
      const stages = [
        { $unwind: '$tags' },
        { $group: { _id: '$town', n: { $count: {} }, least: { $min: '$n' }, mean: { $avg: '$n' } } },
        { $sort: { _id: 1 } },
      ];
      const found = await collection.aggregate(stages).toArray();
      const none = all.filter(({ town }) => town === null).map(({ n }) => Number(n));
      expect(found).toHaveLength(8);
      expect(found[0]).toEqual({
        _id: null,
        n: none.length,
        least: Math.min(...none),
        mean: none.reduce((sum, n) => sum + n, 0) / none.length,
      });
    });

    it('others read and write while a long write and a long read are under way', async () => {
      const [collection, other] = [await filled(), harness.collection()];
      const done: string[] = [];
      const write = collection.updateMany({}, increase({ n: 1 })).then(() => done.push('write'));
      const read = collection
        .find({})
        .toArray()
        .then(() => done.push('read'));
      await turn();
      await other.findOne({ _id: 1 });
      expect(done).toEqual([]);
      await Promise.all([write, read, other.insertOne({ _id: 1 })]);
      expect(await collection.countDocuments({ n: MANY })).toBe(1);
    });

    it('a long read sees one commit, though others write meanwhile', async () => {
      const collection = await filled();
      const read = collection.find({}).toArray();
      await turn();
      await collection.updateMany({ _id: { $gte: MANY - 10 } }, { $set: { town: 'late' } });
      expect((await read).filter(({ town }) => town === 'late')).toEqual([]);
      expect(await collection.countDocuments({ town: 'late' })).toBe(10);
    });

    it('a cursor that is walked reads batch by batch, in order, and leaves out what is gone by then', async () => {
      const collection = await filled();
      const cursor = collection.find({ n: { $lt: 1000 } }, { sort: { n: 1, _id: 1 } }).batchSize(50);
      const seen: unknown[] = [(await cursor.next())?.['n']];
      await collection.deleteMany({ n: { $gte: 500, $lt: 600 } });
      await collection.updateMany({ n: { $gte: 700, $lt: 750 } }, increase({ n: MANY }));
      for await (const thing of cursor) seen.push(thing['n']);
      const left = Array.from({ length: 1000 }, (_, n) => n).filter(
        (n) => !(n >= 500 && n < 600) && !(n >= 700 && n < 750),
      );
      expect(seen).toEqual(left);
    });
  });
});
