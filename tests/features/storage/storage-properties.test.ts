import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onEachEngine } from './harness.js';
import { type Thing, type Things } from './harness-documents.js';
import { assertOn, LIMIT } from './property-runs.js';
import { documents, filters, PROPERTY_INDEXES } from './random-filters.js';
import { pipelines, projections } from './random-pipelines.js';
import { updates } from './random-updates.js';
import { matches } from './reference-filter.js';
import { grouped, projected, stagesOf } from './reference-pipeline.js';
import { Refused, updated } from './reference-update.js';

type Numbered = Readonly<Record<string, unknown>> & { readonly _id: number };

/** An update that a document can't take, and an integer beyond 2^53. */
const REFUSALS = expect.stringMatching(/^(UPDATE_IMPOSSIBLE|VALUE_NOT_STORABLE)$/) as unknown;

/** Cases that one random collection answers. */
const EACH = 8;

const numbered = (made: readonly Readonly<Record<string, unknown>>[]): Numbered[] =>
  made.map((fields, at) => ({ _id: at, ...fields }));

/** What a model of plain objects says of an update of all that a filter selects: a refusal changes nothing. */
const updatedAll = (
  things: readonly Numbered[],
  filter: object,
  update: Readonly<Record<string, unknown>>,
  many: boolean,
): Numbered[] | undefined => {
  try {
    let left = many ? Infinity : 1;
    return things.map((thing) => {
      if (!matches(thing, filter as Thing) || left === 0) return thing;
      left -= 1;
      return updated(thing, update) as Numbered;
    });
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

const byText = (documents: readonly unknown[]): string[] =>
  documents.map((document) => JSON.stringify(sortedKeys(document))).sort();

/** The same value with the names of its objects in one order. */
const sortedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortedKeys(inner)]));
};

describe('the storage against plain objects', () => {
  onEachEngine((harness) => {
    const filled = async (things: readonly Numbered[], indexed: boolean): Promise<Things> => {
      const collection = harness.collection();
      if (indexed) for (const key of PROPERTY_INDEXES) await collection.createIndex(key, {}, {});
      await collection.insertMany(things.map((thing) => ({ ...thing })));
      return collection;
    };
    const bothOf = async (things: readonly Numbered[]): Promise<Things[]> => [
      await filled(things, false),
      await filled(things, true),
    ];
    const dropAll = async (collections: readonly Things[]): Promise<void> => {
      for (const collection of collections) await collection.drop();
    };

    it(
      'any update changes what MongoDB’s rules change on plain objects, or is refused and changes nothing',
      async () => {
        const change = fc.record({ filter: filters, update: updates, many: fc.boolean() });
        const property = fc.asyncProperty(
          documents,
          fc.array(change, { minLength: EACH, maxLength: EACH }),
          async (made, changes) => {
            const things = numbered(made);
            for (const collection of await bothOf(things)) {
              let model = things;
              for (const { filter, update, many } of changes) {
                const expected = updatedAll(model, filter, update, many);
                const done = many
                  ? collection.updateMany(filter, update)
                  : collection.findOneAndUpdate(filter, update, { sort: { _id: 1 } });
                if (expected) await done;
                else await expect(done).rejects.toMatchObject({ code: REFUSALS });
                model = expected ?? model;
                expect(await collection.find({}, { sort: { _id: 1 } }).toArray()).toEqual(model);
              }
              await collection.drop();
            }
          },
        );
        await assertOn('updates', EACH, property);
      },
      LIMIT,
    );

    it(
      'any projection gives what MongoDB’s rules leave of plain objects',
      async () => {
        const property = fc.asyncProperty(
          documents,
          fc.array(projections, { minLength: EACH, maxLength: EACH }),
          async (made, asked) => {
            const things = numbered(made);
            const collection = await filled(things, false);
            for (const projection of asked) {
              const expected = things.map((thing) => projected(thing, projection));
              expect(await collection.find({}, { projection, sort: { _id: 1 } }).toArray()).toEqual(expected);
            }
            await collection.drop();
          },
        );
        await assertOn('projections', EACH, property);
      },
      LIMIT,
    );

    it(
      'any pipeline that groups gives the groups of plain objects, with and without index',
      async () => {
        const property = fc.asyncProperty(
          documents,
          fc.array(pipelines, { minLength: EACH, maxLength: EACH }),
          async (made, asked) => {
            const things = numbered(made);
            const collections = await bothOf(things);
            for (const pieces of asked) {
              const expected = byText(grouped(things, pieces));
              for (const collection of collections) {
                const found = collection.aggregate(stagesOf(pieces)).toArray();
                expect(byText(await found)).toEqual(expected);
              }
            }
            await dropAll(collections);
          },
        );
        await assertOn('pipelines', EACH, property);
      },
      LIMIT,
    );
  });
});
