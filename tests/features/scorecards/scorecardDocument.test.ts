import { describe, expect, it } from '@jest/globals';
import { readScorecardDocument } from '../../../server/features/scorecards/index.js';
import { dictionary, seedScorecards } from './seedScorecards.js';

const [first] = seedScorecards.map(({ document }) => document);
const text = { zh: '项', en: 'item' };
const card = {
  id: 'whole',
  label: text,
  source: 'table',
  take: 'sum',
  of: [{ id: 'part', label: text, source: 'table', bands: [{ points: 1 }] }],
};
const document = {
  ...{ id: 'demo', version: 1, name: text, kind: 'illustrative', note: text },
  sources: [{ id: 'table', kind: 'illustrative', title: text }],
  card,
};

describe('the document of a scorecard', () => {
  it('is read as the seeds hold it, with the version of its text', () => {
    expect(readScorecardDocument(dictionary, first)).toMatchObject({
      ok: true,
      value: { document: { version: 1 } },
    });
    expect(readScorecardDocument(dictionary, document)).toMatchObject({ ok: true });
  });

  it.each([
    ['no version', { version: 0 }, 'DOCUMENT_INVALID', '/version'],
    ['no source at all', { sources: [] }, 'DOCUMENT_INVALID', '/sources'],
    ['a card that is none', { card: { id: 'whole', label: text } }, 'INVALID_SCORECARD', '/card/take'],
    [
      'an unknown field',
      {
        card: {
          ...card,
          of: [
            {
              ...card.of[0],
              bands: [{ when: { field: 'luck', op: 'eq', value: 1 }, points: 1 }, { points: 0 }],
            },
          ],
        },
      },
      'UNKNOWN_FIELD',
      '/card/of/0/bands/0/when/field',
    ],
    [
      'an item whose source is not there',
      { card: { ...card, of: [{ ...card.of[0], source: 'hearsay' }] } },
      'UNKNOWN_SOURCE',
      '/card/of/0/source',
    ],
    ['a whole without a source', { card: { ...card, source: undefined } }, 'UNKNOWN_SOURCE', '/card'],
    [
      'levels that go up',
      {
        levels: [
          { from: 60, label: text },
          { from: 80, label: text },
          { from: 0, label: text },
        ],
      },
      'LEVELS_OUT_OF_ORDER',
      '/levels/1/from',
    ],
    [
      'levels that stop above 0',
      { levels: [{ from: 60, label: text }] },
      'LEVELS_OUT_OF_ORDER',
      '/levels/0/from',
    ],
  ])('is refused with a code and a place for %s', (_, change, code, path) => {
    expect(readScorecardDocument(dictionary, { ...document, ...change })).toMatchObject({
      ok: false,
      fault: { code, path },
    });
  });
});
