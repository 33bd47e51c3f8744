import { describe, expect, it } from '@jest/globals';
import { readProduct } from '../../../server/features/products/index.js';
import { sampleLoan as good, staffDictionary, staffed } from './sampleLoan.js';

const faultOf = (json: unknown) => {
  const result = readProduct(staffDictionary(), json);
  return result.ok ? undefined : [result.fault.code, result.fault.path];
};

describe('a product document', () => {
  it('that holds every law is taken', () => {
    expect(faultOf(good)).toBeUndefined();
  });

  it.each([
    ['no object', 'loan', 'DOCUMENT_INVALID', ''],
    ['an unknown key', { ...good, colour: 'red' }, 'DOCUMENT_INVALID', ''],
    ['a day that does not exist', { ...good, validFrom: '2026-02-30' }, 'DOCUMENT_INVALID', '/validFrom'],
    [
      'an amount as a number',
      { ...good, offer: { ...good.offer, minAmount: 9 } },
      'DOCUMENT_INVALID',
      '/offer/minAmount',
    ],
    [
      'an unknown field in its rule',
      { ...good, rule: { ...staffed, field: 'stuff' } },
      'UNKNOWN_FIELD',
      '/rule/field',
    ],
    [
      'an operator that the field lacks in a tier',
      { ...good, tiers: [{ ...good.tiers[0], when: { ...staffed, op: 'contains' } }, ...good.tiers] },
      'INVALID_OPERATOR',
      '/tiers/0/when/op',
    ],
    [
      'an unknown field in a limit',
      { ...good, tiers: [{ ...good.tiers[0], limit: { times: [2, { field: 'stuff' }] } }] },
      'UNKNOWN_FIELD',
      '/tiers/0/limit/times/1/field',
    ],
    [
      'a condition in its last tier',
      { ...good, tiers: [{ ...good.tiers[0], when: staffed }] },
      'TIERS_INVALID',
      '/tiers/0',
    ],
    ['two tiers for all', { ...good, tiers: [...good.tiers, ...good.tiers] }, 'TIERS_INVALID', '/tiers/0'],
    [
      'a source that it lacks',
      { ...good, rule: { all: [staffed, { ...staffed, source: 'law' }] } },
      'UNKNOWN_SOURCE',
      '/rule/all/1/source',
    ],
    [
      'an institution other than its slug says',
      { ...good, institution: 'demo' },
      'SLUG_OF_OTHER_INSTITUTION',
      '/slug',
    ],
    [
      'a least amount above the largest, by a digit more',
      { ...good, offer: { ...good.offer, minAmount: '10.01' } },
      'RANGE_REVERSED',
      '/offer/minAmount',
    ],
    [
      'a shortest term above the longest',
      { ...good, offer: { ...good.offer, minTermMonths: 13 } },
      'RANGE_REVERSED',
      '/offer/minTermMonths',
    ],
    [
      'bridge money that is lent for months',
      { ...good, offer: { ...good.offer, pricing: { kind: 'bridge', days: 10 } } },
      'BRIDGE_IN_MONTHS',
      '/offer/maxTermMonths',
    ],
    ['an end before its beginning', { ...good, validTo: '2023-12-31' }, 'RANGE_REVERSED', '/validTo'],
  ])('with %s is refused with code and place', (_name, json, code, path) => {
    expect(faultOf(json)).toEqual([code, path]);
  });
});
