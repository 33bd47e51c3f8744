import { describe, expect, it } from '@jest/globals';
import { type mongo } from 'mongoose';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { type Thing, type Things } from './harness-documents.js';

type Stages = mongo.Document[];

const loans: readonly Thing[] = [
  {
    _id: 1,
    bank: 'a',
    fen: 100,
    on: new Date(3),
    open: true,
    tags: ['x', 'y'],
    parts: [{ n: 1, k: 'p' }, { n: 5 }],
  },
  { _id: 2, bank: 'a', fen: 250, on: new Date(1), open: false, tags: [], parts: [{ n: 2, k: 'p' }] },
  { _id: 3, bank: 'b', fen: null, on: null, tags: ['x'], parts: null },
  { _id: 4, bank: null, on: new Date(2), open: true, tags: null, parts: [null, { n: 9, k: 'q' }] },
  { _id: 5, fen: 7 },
];

describe('aggregation', () => {
  onEachEngine((harness) => {
    const filled = async (documents: readonly Thing[] = loans): Promise<Things> => {
      const collection = harness.collection();
      await collection.insertMany(documents.map((document) => ({ ...document })));
      return collection;
    };
    const aggregated = async (stages: Stages): Promise<unknown> =>
      (await filled()).aggregate(stages).toArray();

    it.each<[string, Stages, unknown[]]>([
      [
        sentence(52),
        [{ $group: { _id: '$bank', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
        [
          { _id: null, n: 2 },
          { _id: 'a', n: 2 },
          { _id: 'b', n: 1 },
        ],
      ],
      [
        'a named key leaves a missing part out and keeps null apart from it',
        [
          { $match: { _id: { $gte: 4 } } },
          { $group: { _id: { bank: '$bank' }, n: { $count: {} }, m: { $max: '$on' } } },
          { $sort: { m: 1 } },
        ],
        [
          { _id: {}, n: 1, m: null },
          { _id: { bank: null }, n: 1, m: new Date(2) },
        ],
      ],
      [
        sentence(53),
        [
          { $match: { bank: 'b' } },
          { $group: { _id: null, sum: { $sum: '$fen' }, avg: { $avg: '$fen' }, none: { $sum: '$bank' } } },
        ],
        [{ _id: null, sum: 0, avg: null, none: 0 }],
      ],
      [
        sentence(54),
        [
          { $group: { _id: '$open', min: { $min: '$on' }, max: { $max: '$on' }, first: { $min: '$bank' } } },
          { $sort: { min: 1 } },
        ],
        [
          { _id: null, min: null, max: null, first: 'b' },
          { _id: false, min: new Date(1), max: new Date(1), first: 'a' },
          { _id: true, min: new Date(2), max: new Date(3), first: 'a' },
        ],
      ],
      [
        'a group of nothing is nothing',
        [{ $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }],
        [],
      ],
      [
        'sums, averages and counts times a number',
        [{ $group: { _id: null, sum: { $sum: '$fen' }, avg: { $avg: '$fen' }, n: { $sum: 3 } } }],
        [{ _id: null, sum: 357, avg: 119, n: 15 }],
      ],
      [
        sentence(55),
        [{ $unwind: '$tags' }, { $project: { tags: 1 } }, { $sort: { _id: 1, tags: 1 } }],
        [
          { _id: 1, tags: 'x' },
          { _id: 1, tags: 'y' },
          { _id: 3, tags: 'x' },
        ],
      ],
      [
        'unwound elements are selected again and grouped by their fields',
        [
          { $unwind: '$parts' },
          { $match: { 'parts.n': { $ne: 5 }, bank: { $ne: 'z' } } },
          { $group: { _id: '$parts.k', n: { $sum: 1 }, sum: { $sum: '$parts.n' }, fen: { $sum: '$fen' } } },
          { $sort: { _id: 1 } },
        ],
        [
          { _id: null, n: 1, sum: 0, fen: 0 },
          { _id: 'p', n: 2, sum: 3, fen: 350 },
          { _id: 'q', n: 1, sum: 9, fen: 0 },
        ],
      ],
      ['$unwind of a path nobody has gives nothing', [{ $unwind: '$nowhere' }], []],
      ['$count counts', [{ $match: { bank: 'a' } }, { $count: 'loans' }], [{ loans: 2 }]],
      [sentence(56), [{ $match: { bank: 'z' } }, { $count: 'loans' }], []],
      [
        'skip and limit in their order',
        [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
        [{ _id: 4 }, { _id: 3 }],
      ],
      [
        '$facet runs each pipeline',
        [
          {
            $facet: {
              all: [{ $count: 'n' }],
              open: [{ $match: { open: true } }, { $project: { _id: 1 } }, { $sort: { _id: 1 } }],
            },
          },
        ],
        [{ all: [{ n: 5 }], open: [{ _id: 1 }, { _id: 4 }] }],
      ],
    ])('%s', async (_title, stages, expected) => {
      expect(await aggregated(stages)).toEqual(expected);
    });

    it(sentence(57), async () => {
      const banks = await filled([
        { _id: 10, code: 'a', name: '示例银行' },
        { _id: 11, code: 'b' },
        { _id: 12 },
      ]);
      const collection = await filled();
      const joined = await collection
        .aggregate<{ _id: number; banks: Thing[] }>([
          { $lookup: { from: banks.collectionName, localField: 'bank', foreignField: 'code', as: 'banks' } },
          { $sort: { _id: 1 } },
        ])
        .toArray();
      expect(joined.map(({ banks: found }) => found.map(({ _id }) => _id))).toEqual([
        [10],
        [10],
        [11],
        [12],
        [12],
      ]);
      expect(joined[0]?.banks[0]).toEqual({ _id: 10, code: 'a', name: '示例银行' });
    });

    it.each<[string, Stages, string]>([
      [sentence(58), [{ $bucket: { groupBy: '$fen' } }], '$bucket'],
      ['a $match after a group is refused', [{ $group: { _id: null } }, { $match: { n: 1 } }], '$match'],
      ['a second $unwind is refused', [{ $unwind: '$tags' }, { $unwind: '$parts' }], '$unwind'],
      [
        '$unwind that keeps the empty is refused',
        [{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }],
        'preserveNullAndEmptyArrays',
      ],
      ['a computed key is refused', [{ $group: { _id: { $year: '$on' } } }], 'computed'],
      ['a computed field is refused', [{ $project: { x: { $add: [1, 2] } } }], '$add'],
      ['another accumulator is refused', [{ $group: { _id: null, x: { $push: '$fen' } } }], '$push'],
      ['$lookup with a pipeline is refused', [{ $lookup: { from: 'x', pipeline: [], as: 'y' } }], 'pipeline'],
      ['$facet beside other stages is refused', [{ $match: {} }, { $facet: { a: [] } }], '$facet'],
      ['a group by an array is refused', [{ $group: { _id: '$tags' } }], 'array'],
    ])('%s', async (_title, stages, named) => {
      await expect((async () => aggregated(stages))()).rejects.toMatchObject({
        code: 'NOT_IN_DIALECT',
        message: expect.stringContaining(named),
      });
    });

    it('a pipeline sees the writes of its transaction', async () => {
      const collection = await filled();
      const count = [{ $count: 'n' }];
      const inside = await harness.storage.transaction(async (session) => {
        await collection.insertOne({ _id: 6 }, { session });
        const outside = await collection.aggregate(count, { session }).toArray();
        return outside;
      });
      expect(inside).toEqual([{ n: 6 }]);
    });
  });
});
