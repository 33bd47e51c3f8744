import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentence } from './contract.js';
import { onEachEngine } from './harness.js';
import { type Thing, type Things } from './harness-documents.js';
import { assertOn, LIMIT } from './property-runs.js';
import { documents, filters, PROPERTY_INDEXES, SORTABLE_PATHS } from './random-filters.js';
import { ascending, matches } from './reference-filter.js';

/** Filters that one random collection answers. */
const EACH = 6;

describe('filters against plain objects', () => {
  onEachEngine((harness) => {
    type When = 'never' | 'before' | 'after';
    const filled = async (made: readonly Thing[], indexed: When): Promise<Things> => {
      const collection = harness.collection();
      const index = async (): Promise<void> => {
        for (const key of PROPERTY_INDEXES) await collection.createIndex(key, {}, {});
      };
      if (indexed === 'before') await index();
      await collection.insertMany(made.map((document) => ({ ...document })));
      if (indexed === 'after') await index();
      return collection;
    };
    const found = async (collection: Things, filter: object): Promise<unknown[]> =>
      (await collection.find(filter, { sort: { _id: 1 } }).toArray()).map(({ _id }) => _id);

    it(
      `${sentence(26)}: that of MongoDB's rules on plain objects`,
      async () => {
        const property = fc.asyncProperty(
          documents,
          fc.array(filters, { minLength: EACH, maxLength: EACH }),
          async (made, asked) => {
            const things = made.map((fields, at) => ({ _id: at, ...fields }));
            const collections = [
              await filled(things, 'never'),
              await filled(things, 'before'),
              await filled(things, 'after'),
            ];
            for (const filter of asked) {
              const expected = things.filter((thing) => matches(thing, filter)).map(({ _id }) => _id);
              for (const collection of collections) {
                expect(await found(collection, filter)).toEqual(expected);
                expect(await collection.countDocuments(filter)).toBe(expected.length);
              }
            }
            for (const collection of collections) await collection.drop();
          },
        );
        await assertOn('filters', EACH, property);
      },
      LIMIT,
    );

    it(
      'any sort with a unique last key gives the order of plain objects, with and without index',
      async () => {
        const property = fc.asyncProperty(
          documents,
          fc.constantFrom(...SORTABLE_PATHS),
          fc.constantFrom(1 as const, -1 as const),
          async (made, path, direction) => {
            const things = made.map((fields, at) => ({ _id: at, ...fields }));
            const value = (thing: object): unknown =>
              path
                .split('.')
                .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], thing);
            const expected = things
              .toSorted(
                (one, other) => direction * ascending(value(one), value(other)) || one._id - other._id,
              )
              .map(({ _id }) => _id);
            for (const indexed of ['never', 'before'] as const) {
              const collection = await filled(things, indexed);
              const sorted = await collection.find({}, { sort: { [path]: direction, _id: 1 } }).toArray();
              expect(sorted.map(({ _id }) => _id)).toEqual(expected);
              await collection.drop();
            }
          },
        );
        await assertOn('sorts', EACH, property);
      },
      LIMIT,
    );
  });
});
