import { describe, expect, it } from '@jest/globals';
import { packagePlaces } from '../../../server/features/products/packagePlaces.js';
import type {
  CompiledPackage,
  CompiledProduct,
  ProductDocument,
} from '../../../server/features/products/index.js';
import { parseRule } from '../../../server/rules/index.js';
import { sampleLoan, staffDictionary, staffed, text } from './sampleLoan.js';

type Leg = CompiledPackage['declared']['legs'][number];

function compiled(change: Partial<ProductDocument>, ...legs: readonly Leg[]): CompiledProduct {
  const rule = parseRule(staffDictionary(), staffed, '/rule');
  if (!rule.ok) throw new Error(rule.fault.message.en);
  const declared = {
    id: 'together',
    name: text,
    required: false,
    legs: legs as [Leg, ...Leg[]],
    effect: { spreadBp: 0 },
    riskShares: [] as never,
    source: 'demo',
  };
  const document = { ...sampleLoan, ...change };
  return {
    document,
    version: 1,
    institution: { id: document.institution, kind: 'bank', name: text },
    rule: rule.value,
    tiers: [],
    packages: legs.length === 0 ? [] : [{ declared, limit: null, pools: new Map() }],
  };
}

const surety = compiled({ slug: 'insurer.surety', institution: 'insurer', kind: 'suretyInsurance' });
const byKind: Leg = { id: 'surety', role: 'suretyInsurance', partner: { kind: 'suretyInsurance' } };
const byName: Leg = { id: 'named', role: 'suretyInsurance', partner: { products: ['insurer.surety'] } };
const other: Leg = { id: 'other', role: 'guarantee', partner: { products: ['guarantor.loan'] } };
const placesOf = (product: CompiledProduct, ...loans: readonly CompiledProduct[]) =>
  packagePlaces(product, loans).map(({ loan, leg }) => [loan.document.slug, leg.id]);

describe('the packages in which a product can stand', () => {
  it('are those with a leg of its kind or its name, each leg told', () => {
    const loan = compiled({ slug: 'bank.loan' }, byKind, other, byName);
    expect(placesOf(surety, loan, surety)).toEqual([
      ['bank.loan', 'surety'],
      ['bank.loan', 'named'],
    ]);
  });

  it('are none of its own institution, which can not vouch for itself', () => {
    expect(placesOf(surety, compiled({ slug: 'insurer.loan', institution: 'insurer' }, byKind))).toEqual([]);
  });

  it('are none while it is suspended, for then it is no partner', () => {
    const loan = compiled({ slug: 'bank.loan' }, byKind);
    const suspended = compiled({ ...surety.document, status: 'suspended' });
    expect(placesOf(suspended, loan)).toEqual([]);
  });

  it('are none where a loan is taken alone', () => {
    expect(placesOf(surety, compiled({ slug: 'bank.loan' }))).toEqual([]);
  });
});
