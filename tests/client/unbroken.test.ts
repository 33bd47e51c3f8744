import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unbroken } from '../../client/shared/format/unbroken.js';

describe('a sentence on a narrow page', () => {
  it.each([
    ['有效发明专利 2 件，要求不少于 1 件', '有效发明专利 2~件，要求不少于 1~件'],
    ['各家贷款余额合计 1,000 万元，要求不超过 500 万元', '各家贷款余额合计 1,000~万元，要求不超过 500~万元'],
    ['at most CNY 10 million required', 'at most CNY~10~million required'],
    ['LPR (1-year, 2025-05-20) 3.00% +40 bp', 'LPR (1-year, 2025-^05-^20) 3.00% +40~bp'],
    ['Age of the enterprise: 212 months', 'Age of the enterprise: 212 months'],
  ])('keeps the figures of “%s” whole', (sentence, marked) => {
    expect(unbroken(sentence)).toBe(marked.replaceAll('~', '\u00a0').replaceAll('^', '\u2060'));
  });

  it('reads as it did: only spaces and invisible characters differ', () => {
    const part = fc.constantFrom(
      'CNY ',
      '2026-11-24',
      ' 万元',
      '3',
      ' million',
      ' 件',
      '，',
      'pp ',
      '1,000.50',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (sentence) => {
          expect(unbroken(sentence).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(sentence);
        },
      ),
    );
  });
});
