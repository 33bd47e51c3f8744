import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, parseExpression } from '../../server/rules/index.js';
import { asOf, good, profileOf, sampleDictionary } from './sample.js';

const value = (json: unknown, facts: unknown): object => {
  const result = evaluateExpression(good(parseExpression(sampleDictionary, json)), profileOf(facts), asOf);
  return result.known ? { value: result.value.toString() } : { missing: result.missing };
};

describe('an expression of its own, such as a product’s limit', () => {
  const limit = { min: ['5000000', { times: ['0.5', { sum: 'patents', of: 'valuation' }] }] };

  it('gives an exact number', () => {
    expect(value(limit, { patents: [{ valuation: '100.01' }, { valuation: '0.02' }] })).toEqual({
      value: '50.015',
    });
    expect(value(limit, { patents: [{ valuation: '99999999.99' }] })).toEqual({ value: '5000000' });
    expect(value(7, {})).toEqual({ value: '7' });
  });

  it('misses the facts that would settle it, in its own order', () => {
    expect(value(limit, {})).toEqual({ missing: ['patents'] });
    expect(value(limit, { patents: [{}] })).toEqual({ missing: ['patents.valuation'] });
    expect(value({ plus: [{ field: 'debtRatio' }, { field: 'staff' }] }, { assets: '1.00' })).toEqual({
      missing: ['liabilities', 'staff'],
    });
  });

  it('is refused at its own path', () => {
    const read = parseExpression(sampleDictionary, { plus: [{ field: 'name' }] }, '/limit');
    expect(read).toMatchObject({ ok: false, fault: { code: 'TYPE_MISMATCH', path: '/limit/plus/0' } });
  });
});
