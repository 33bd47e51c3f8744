import { describe, expect, it } from '@jest/globals';
import {
  catalogueFault,
  readProduct,
  type ProductDocument,
} from '../../../server/features/products/index.js';
import { sampleLoan, staffDictionary, staffed, text } from './sampleLoan.js';

const pool = { id: 'pool', role: 'riskPool', partner: { pool: { name: text, rule: staffed } } };
const packaged = {
  id: 'pool',
  name: text,
  required: false,
  legs: [pool],
  effect: { spreadBp: -20, limit: '10' },
  riskShares: [
    { leg: 'pool', shareBp: 8000, source: 'demo' },
    { label: text, shareBp: 2000, source: 'demo' },
  ],
  source: 'demo',
};
const loan = { ...sampleLoan, packages: [packaged] };

const faultOf = (packages: readonly object[], change: object = {}) => {
  const result = readProduct(staffDictionary(), { ...loan, packages, ...change });
  return result.ok ? undefined : [result.fault.code, result.fault.path];
};

describe('a product’s packages', () => {
  it('that hold every law are taken', () => {
    expect(faultOf([packaged])).toBeUndefined();
  });

  const insurance = { ...loan.offer, pricing: { kind: 'insurance', insuredShareBp: 1 } };
  const [first, second] = packaged.riskShares;
  it.each([
    ['of an insurance', [packaged], { offer: insurance }, ['PACKAGE_WITHOUT_LOAN', '/packages']],
    ['two of one id', [packaged, packaged], {}, ['PACKAGE_TWICE', '/packages/1/id']],
    [
      'some required, some not',
      [packaged, { ...packaged, id: 'other', required: true }],
      {},
      ['PACKAGE_REQUIRED_MIXED', '/packages/1/required'],
    ],
    ['two legs of one id', [{ ...packaged, legs: [pool, pool] }], {}, ['LEG_TWICE', '/packages/0/legs/1/id']],
    [
      'a leg that is called as the loan is',
      [{ ...packaged, legs: [{ ...pool, id: 'loan' }] }],
      {},
      ['LEG_TWICE', '/packages/0/legs/0/id'],
    ],
    [
      'a pool as guarantor',
      [{ ...packaged, legs: [{ ...pool, role: 'guarantee' }] }],
      {},
      ['LEG_ROLE', '/packages/0/legs/0/role'],
    ],
    [
      'a share of an unknown leg',
      [{ ...packaged, riskShares: [{ ...first, leg: 'nobody' }, second] }],
      {},
      ['RISK_OF_NOBODY', '/packages/0/riskShares/0'],
    ],
    [
      'shares of 99.99 %',
      [{ ...packaged, riskShares: [{ ...first, shareBp: 7999 }, second] }],
      {},
      ['RISK_NOT_WHOLE', '/packages/0/riskShares'],
    ],
    [
      'a pool whose rule reads an unknown field',
      [
        {
          ...packaged,
          legs: [{ ...pool, partner: { pool: { name: text, rule: { ...staffed, field: 'x' } } } }],
        },
      ],
      {},
      ['UNKNOWN_FIELD', '/packages/0/legs/0/partner/pool/rule/field'],
    ],
    ['an unknown source', [{ ...packaged, source: 'nowhere' }], {}, ['UNKNOWN_SOURCE', '/packages/0/source']],
  ])('%s are refused with code and place', (_name, packages, change, fault) => {
    expect(faultOf(packages, change)).toEqual(fault);
  });
});

const legTo = (partner: object, role = 'guarantee') => ({
  ...packaged,
  legs: [{ id: 'leg', role, partner }],
});
const product = (slug: string, change: object = {}) =>
  ({ ...loan, slug, packages: [], ...change }) as unknown as ProductDocument;
const guaranteed = {
  kind: 'guaranteedLoan',
  offer: { ...loan.offer, pricing: { kind: 'loan', lprBase: '1Y', guaranteeFeeBp: 50 } },
};

describe('a catalogue with packages', () => {
  const guarantor = product('g.a', guaranteed);
  const named = legTo({ products: ['g.a'] });

  it('of partners that exist and can stand in their roles is taken', () => {
    expect(catalogueFault([product('b.a', { packages: [named] }), guarantor])).toBeUndefined();
  });

  it.each([
    ['a partner that is not there', [product('b.a', { packages: [named] })], 'UNKNOWN_PARTNER', 'b.a'],
    [
      'a kind that no product has',
      [product('b.a', { packages: [legTo({ kind: 'suretyInsurance' }, 'suretyInsurance')] })],
      'UNKNOWN_PARTNER',
      'b.a',
    ],
    [
      'a guarantor without a fee',
      [product('b.a', { packages: [named] }), product('g.a', { kind: 'guaranteedLoan' })],
      'PARTNER_ROLE',
      'b.a',
    ],
    [
      'a guarantor as insurer',
      [product('b.a', { packages: [legTo({ products: ['g.a'] }, 'suretyInsurance')] }), guarantor],
      'PARTNER_ROLE',
      'b.a',
    ],
    [
      'a product that stands beside itself',
      [product('g.a', { ...guaranteed, packages: [named] })],
      'PACKAGE_CYCLE',
      'g.a',
    ],
    [
      'two products that stand beside each other',
      [
        product('g.a', { ...guaranteed, packages: [legTo({ products: ['g.b'] })] }),
        product('g.b', { ...guaranteed, packages: [named] }),
      ],
      'PACKAGE_CYCLE',
      'g.a',
    ],
  ])('with %s is refused', (_name, products, code, slug) => {
    expect(catalogueFault(products)).toMatchObject({ code, slug });
  });
});
