import { describe, expect, it } from '@jest/globals';
import { latestChange, type ProductOutcome } from '../../client/enterprise/match/latestChange.js';

function listOf(...rows: readonly (readonly [string, ProductOutcome['outcome']])[]): ProductOutcome[] {
  return rows.map(([slug, outcome]) => ({ outcome, product: { slug, name: { zh: slug, en: slug } } }));
}

describe('what an answer changed', () => {
  it('is nothing where every outcome stayed, however the order changed', () => {
    const before = listOf(['a', 'ELIGIBLE'], ['b', 'UNKNOWN']);
    expect(latestChange(before, before.toReversed())).toBeUndefined();
  });

  it('names the product that came to fit best, and counts the others', () => {
    const before = listOf(['a', 'UNKNOWN'], ['b', 'UNKNOWN'], ['c', 'UNKNOWN'], ['d', 'UNKNOWN']);
    const after = listOf(['b', 'INELIGIBLE'], ['c', 'NEARLY'], ['a', 'NEARLY'], ['d', 'UNKNOWN']);
    expect(latestChange(before, after)).toEqual({ product: after[1], others: 2 });
  });

  it('tells nothing of a product that stood in one list only', () => {
    expect(latestChange(listOf(['a', 'UNKNOWN']), listOf(['b', 'ELIGIBLE']))).toBeUndefined();
  });
});
