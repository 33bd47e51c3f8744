import { describe, expect, it } from '@jest/globals';
import { readReturn, writeReturn } from '../../client/shared/case/returnPlace.js';

describe('where an answer leads back to', () => {
  it.each([
    ['/match/results', '?kind=CREDIT_LOAN&open=UNKNOWN', 'results', { kind: 'CREDIT_LOAN', open: 'UNKNOWN' }],
    ['/match/compare', '?products=a.b,c.d', 'comparison', { products: 'a.b,c.d' }],
    ['/e/scores', '', 'scores', {}],
    ['/products/demo-bank-a.ip-pledge-loan', '', 'product', {}],
  ])('is %s%s as it was left', (pathname, search, name, parameters) => {
    expect(readReturn(writeReturn(pathname, search) ?? null)).toEqual({ name, pathname, parameters });
  });

  it('leaves the case out, which goes along by itself', () => {
    expect(writeReturn('/e/scores', '?enterprise=91330281MA0DEM03XE')).toBe('/e/scores');
    expect(readReturn('/e/scores?enterprise=91330281MA0DEM03XE')?.parameters).toEqual({});
  });

  it.each(['/match', '/', '/b', '/products'])('is no other page: %s', (pathname) => {
    expect(writeReturn(pathname, '')).toBeUndefined();
  });

  it.each([
    null,
    '',
    'results',
    '//elsewhere.example/match/results',
    'https://elsewhere.example/e/scores',
    '/products/../b',
    '/products/a/b',
    '/e/scores#x',
  ])('is nothing where the address names no such page: %s', (text) => {
    expect(readReturn(text)).toBeUndefined();
  });
});
