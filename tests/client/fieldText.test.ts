import { describe, expect, it } from '@jest/globals';
import { inWords } from '../../client/enterprise/profile/fieldText.js';
import { fieldAt } from '../../client/enterprise/profile/fields.js';

function words(pointer: string, fact: unknown): readonly string[] {
  const field = fieldAt(pointer);
  if (!field) throw new Error(`The dictionary has no field at ${pointer}.`);
  return [inWords(field, fact, 'zh'), inWords(field, fact, 'en')];
}

describe('a fact of the portrait in words', () => {
  it('names the division that an industry code belongs to, and leaves a code that the standard lacks alone', () => {
    expect(words('/industryCode', '3464')).toEqual([
      '3464 通用设备制造业',
      expect.stringMatching(/^3464 \D+$/),
    ]);
    expect(words('/industryCode', '0099')).toEqual(['0099', '0099']);
  });

  it('has its unit: people, yuan to the cent, per cent', () => {
    expect(words('/staff', 42)).toEqual(['42 人', '42 people']);
    expect(words('/finances/2025/revenue', '1200000')[0]).toBe('1,200,000.00\u00a0元');
    expect(words('/coreBuyerShare', '0.5')[0]).toBe('50%');
  });
});
