import { describe, expect, it } from '@jest/globals';
import { ACCUMULATORS, QUERY_OPERATORS, STAGE_OPERATORS } from '@mongodb-js/mongodb-constants';
import { EmbeddedCollection } from '../../../server/platform/storage/face/collection.js';
import { COLLECTION_METHODS } from '../../../server/platform/storage/mongodb/guard.js';
import { DIALECT } from '../../../server/platform/storage/vocabulary.js';

/** The oldest server that the dialect is written for. */
const SERVER = 7;

interface Word {
  readonly value: string;
  readonly version: string;
}

/** The words that a server of that version knows. */
const known = (words: readonly Word[]): Set<string> =>
  new Set(words.filter(({ version }) => Number.parseInt(version, 10) <= SERVER).map(({ value }) => value));

describe('the words of the dialect', () => {
  it.each([
    ['filter', DIALECT.filter, QUERY_OPERATORS],
    ['stage', DIALECT.stages, STAGE_OPERATORS],
    ['group', DIALECT.accumulators, ACCUMULATORS],
  ])('every %s operator is one of MongoDB 7', (_part, words, theirs) => {
    const server = known(theirs);
    expect(words.filter((word) => !server.has(word))).toEqual([]);
  });

  it('the embedded engine has every method of a collection that is let through to MongoDB, and refuses the others', () => {
    const refused = (name: string): boolean =>
      String(Reflect.get(EmbeddedCollection.prototype, name)).includes('notInDialect');
    expect(COLLECTION_METHODS.filter(refused)).toEqual([]);
    expect(['watch', 'rename', 'isCapped'].filter((name) => !refused(name))).toEqual([]);
  });
});
