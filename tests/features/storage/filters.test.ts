import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { sentence } from './contract.js';
import { namesOf, onEachEngine } from './harness.js';

type Documents = readonly mongo.BSON.Document[];
type Filter = Record<string, unknown>;

describe('filters', () => {
  onEachEngine((harness) => {
    const finding = async (documents: Documents, filter: Filter): Promise<unknown[]> => {
      const collection = harness.collection();
      await collection.insertMany([...documents]);
      return namesOf(await collection.find(filter, { sort: { name: 1 } }).toArray());
    };
    const scalars: Documents = [
      { name: 'high', level: 9, tag: 'Alpha' },
      { name: 'low', level: 1, tag: 'alpha' },
      { name: 'missing' },
      { name: 'null', level: null, tag: null },
    ];
    const lists: Documents = [
      {
        name: 'both',
        tags: ['x', 'y'],
        parts: [
          { no: 1, ok: false },
          { no: 5, ok: true },
        ],
      },
      { name: 'empty', tags: [], parts: [] },
      { name: 'missing' },
      { name: 'null', tags: null, parts: null },
      { name: 'nulls', tags: [null], parts: [null, {}] },
      { name: 'one', tags: ['y'], parts: [{ no: 5, ok: false }] },
    ];

    it.each<[string, Documents, Filter, string[]]>([
      [sentence(12), scalars, { level: null }, ['missing', 'null']],
      [`${sentence(12)} (in a list)`, lists, { tags: null }, ['missing', 'null', 'nulls']],
      [`${sentence(12)} (below a list)`, lists, { 'parts.no': null }, ['missing', 'null', 'nulls']],
      [`${sentence(12)} (among others)`, scalars, { level: { $in: [null, 9] } }, ['high', 'missing', 'null']],
      [sentence(13), scalars, { level: { $ne: 9 } }, ['low', 'missing', 'null']],
      [`${sentence(13)} ($nin)`, scalars, { level: { $nin: [1, 9] } }, ['missing', 'null']],
      [`${sentence(13)} (not null)`, scalars, { level: { $ne: null } }, ['high', 'low']],
      [`${sentence(13)} (list)`, lists, { tags: { $ne: 'x' } }, ['empty', 'missing', 'null', 'nulls', 'one']],
      [`${sentence(13)} (below a list)`, lists, { 'parts.no': { $ne: null } }, ['both', 'empty', 'one']],
      [sentence(14), lists, { tags: 'y' }, ['both', 'one']],
      [sentence(15), lists, { 'parts.no': 5 }, ['both', 'one']],
      [`${sentence(15)} (range)`, lists, { 'parts.no': { $lt: 3 } }, ['both']],
      [`elements are met apart without $elemMatch`, lists, { 'parts.no': 1, 'parts.ok': true }, ['both']],
      [sentence(16), lists, { parts: { $elemMatch: { no: 1, ok: true } } }, []],
      [`${sentence(16)} (met)`, lists, { parts: { $elemMatch: { no: { $gte: 5 }, ok: true } } }, ['both']],
      [`${sentence(16)} (negation)`, lists, { parts: { $elemMatch: { no: { $ne: 5 } } } }, ['both', 'nulls']],
      [`${sentence(16)} (of scalars)`, lists, { tags: { $elemMatch: { $gt: 'w', $lt: 'y' } } }, ['both']],
      [
        `${sentence(16)} (scalars, negation)`,
        lists,
        { tags: { $elemMatch: { $ne: 'y' } } },
        ['both', 'nulls'],
      ],
      [sentence(18), scalars, { level: { $gt: '0' } }, []],
      [`${sentence(18)} (null)`, scalars, { level: { $lte: 9 } }, ['high', 'low']],
      [`${sentence(18)} (two bounds)`, scalars, { level: { $gt: 1, $lte: 9 } }, ['high']],
      [sentence(19), scalars, { level: '9' }, []],
      [`${sentence(19)} ($in)`, scalars, { level: { $in: ['9', true, 1] } }, ['low']],
      [`${sentence(19)} ($ne)`, scalars, { level: { $ne: '9' } }, ['high', 'low', 'missing', 'null']],
      [sentence(20), scalars, { level: { $exists: true } }, ['high', 'low', 'null']],
      [`${sentence(20)} (absent)`, scalars, { level: { $exists: false } }, ['missing']],
      [
        `${sentence(20)} (empty list)`,
        lists,
        { tags: { $exists: true } },
        ['both', 'empty', 'null', 'nulls', 'one'],
      ],
      [
        `${sentence(20)} (below a list)`,
        lists,
        { 'parts.no': { $exists: false } },
        ['empty', 'missing', 'null', 'nulls'],
      ],
      [
        sentence(21),
        scalars,
        {
          $and: [{ $or: [{ level: 9 }, { $and: [{ level: 1 }, { tag: 'alpha' }] }] }, { tag: { $ne: null } }],
        },
        ['high', 'low'],
      ],
      [sentence(22), lists, { tags: { $in: ['x', 'y', 'x'] } }, ['both', 'one']],
      [`${sentence(23)} ($in)`, scalars, { level: { $in: [] } }, []],
      [`${sentence(23)} ($nin)`, scalars, { level: { $nin: [] } }, ['high', 'low', 'missing', 'null']],
      [sentence(24), scalars, { tag: /^al/ }, ['low']],
      ['a path never written is missing everywhere', scalars, { 'not.there': null, tag: 'alpha' }, ['low']],
      ['a path below a scalar is missing', scalars, { 'level.below': { $exists: true } }, []],
    ])('%s', async (_title, documents, filter, expected) => {
      expect(await finding(documents, filter)).toEqual(expected);
    });

    it('dates, ids, booleans and bytes are found by value', async () => {
      const id = new mongo.ObjectId();
      const values = { at: new Date(5), id, flag: true, bytes: new mongo.Binary(Buffer.from('示例')) };
      const collection = harness.collection();
      await collection.insertMany([
        { name: 'it', ...values },
        { name: 'other', at: new Date(6), flag: false },
      ]);
      for (const [path, value] of Object.entries(values))
        expect([path, namesOf(await collection.find({ [path]: value }).toArray())]).toEqual([path, ['it']]);
      expect(await collection.countDocuments({ at: { $gt: new Date(5), $lte: new Date(6) } })).toBe(1);
    });

    it('a prefix is read literally, to the last code point', async () => {
      const names = ['a.b', 'a.bc', 'a.c', 'aXb', 'a.b\u{10ffff}', '😀x', '\ud7ff!'];
      const documents = names.map((name) => ({ name }));
      expect(await finding(documents, { name: /^a\.b/ })).toEqual(['a.b', 'a.bc', 'a.b\u{10ffff}']);
      expect(await finding(documents, { name: /^😀/ })).toEqual(['😀x']);
      expect(await finding(documents, { name: new RegExp('^\ud7ff') })).toEqual(['\ud7ff!']);
    });

    it.each<[string, Filter, string]>([
      [`${sentence(23)} ($or)`, { $or: [] }, '$or'],
      [sentence(25), { level: { $mod: [2, 1] } }, '$mod'],
      ['$not is refused by name', { level: { $not: { $gt: 1 } } }, '$not'],
      ['$nor is refused by name', { $nor: [{ level: 1 }] }, '$nor'],
      ['$expr is refused by name', { $expr: { $gt: ['$a', '$b'] } }, '$expr'],
      ['$where is refused by name', { $where: 'true' }, '$where'],
      ['$regex is refused by name', { tag: { $regex: 'a' } }, '$regex'],
      ['$size is refused by name', { tags: { $size: 1 } }, '$size'],
      ['$all is refused by name', { tags: { $all: ['x'] } }, '$all'],
      [
        'a nested $elemMatch is refused',
        { a: { $elemMatch: { b: { $elemMatch: { c: 1 } } } } },
        '$elemMatch',
      ],
      ['$or inside $elemMatch is refused', { a: { $elemMatch: { $or: [{ b: 1 }] } } }, '$or'],
      ['an open pattern is refused', { tag: /a/ }, '/a/'],
      ['a pattern without case is refused', { tag: /^a/i }, '/^a/i'],
      ['a pattern of characters is refused', { tag: /^a.b/ }, '/^a.b/'],
      ['a whole object is refused', { nested: { a: 1 } }, 'object'],
      ['a whole list is refused', { tags: ['x'] }, 'array'],
      ['a range from null is refused', { level: { $gte: null } }, '$gte'],
    ])('%s', async (_title, filter, named) => {
      const collection = harness.collection();
      await collection.insertOne({ level: 1, tag: 'a' });
      const refused = (async () => collection.find(filter).toArray())();
      await expect(refused).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_IN_DIALECT', message: expect.stringContaining(named) }),
      );
    });

    it(sentence(17), async () => {
      const refused = expect.objectContaining({ code: 'NOT_IN_DIALECT' });
      await expect(finding(lists, { tags: { $gt: 'a', $lt: 'z' } })).rejects.toEqual(refused);
      await expect(finding(lists, { 'parts.no': { $gt: 1, $lt: 9 } })).rejects.toEqual(refused);
    });

    it('a position in a list and a path through two lists are refused', async () => {
      const documents = [{ name: 'deep', parts: [{ tags: ['x'] }] }];
      const refused = expect.objectContaining({ code: 'NOT_IN_DIALECT' });
      await expect(finding(documents, { 'parts.0.no': 1 })).rejects.toEqual(refused);
      await expect(finding(documents, { 'parts.tags': 'x' })).rejects.toEqual(refused);
    });

    it('a value that no document could hold is refused in a filter too', async () => {
      await expect(finding(scalars, { level: NaN })).rejects.toEqual(
        expect.objectContaining({ code: 'VALUE_NOT_STORABLE' }),
      );
    });

    it('counts, skips and limits agree with what is found', async () => {
      const collection = harness.collection();
      await collection.insertMany(scalars.map((document) => ({ ...document })));
      expect(await collection.countDocuments({ level: { $ne: 9 } })).toBe(3);
      expect(await collection.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
      expect(await harness.collection().countDocuments({ level: 1 })).toBe(0);
    });

    it('distinct gives each value once, lists by their elements, null only where written', async () => {
      const collection = harness.collection();
      await collection.insertMany([...lists, { name: 'again', tags: ['x'], parts: [{ ok: true }] }]);
      const sorted = async (path: string, filter: Filter = {}): Promise<unknown[]> =>
        (await collection.distinct(path, filter)).toSorted();
      expect(await sorted('tags')).toEqual([null, 'x', 'y'].toSorted());
      expect(await sorted('parts.no')).toEqual([1, 5]);
      expect(await sorted('parts.ok', { name: 'again' })).toEqual([true]);
      expect(await sorted('nowhere')).toEqual([]);
    });
  });
});
