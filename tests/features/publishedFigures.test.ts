import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPublishedFigures, type PublishedFiguresDocument } from '../../server/features/figures/index.js';

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../seeds/figures.json'), 'utf8'),
) as PublishedFiguresDocument;
const [first] = document.figures;

describe('the published figures', () => {
  it('are accepted as the seeds hold them, with both values of the one contradiction', () => {
    expect(readPublishedFigures(document)).toMatchObject({ ok: true });
    const several = document.figures.filter(({ values }) => values.length > 1);
    expect(several.map(({ key }) => key)).toEqual(['provincialTop500']);
  });

  it.each([
    ['a figure twice', { figures: [first, first] }, 'FIGURE_TWICE', '/figures/1/key'],
    [
      'a group that is not there',
      { figures: [{ ...first, group: 'none' }] },
      'UNKNOWN_GROUP',
      '/figures/0/group',
    ],
    [
      'a source that is not there',
      { figures: [{ ...first, source: 'none' }] },
      'UNKNOWN_SOURCE',
      '/figures/0/source',
    ],
    [
      'a figure without a value',
      { figures: [{ ...first, values: [] }] },
      'DOCUMENT_INVALID',
      '/figures/0/values',
    ],
  ])('are refused with %s', (_, change, code, path) => {
    expect(readPublishedFigures({ ...document, ...change })).toMatchObject({
      ok: false,
      fault: { code, path },
    });
  });
});
