import { describe, expect, it } from '@jest/globals';
import { fieldLabel, findField, readDictionary } from '../../server/rules/index.js';
import { sampleDictionary } from './sample.js';

const label = { zh: '甲', en: 'A' };
const integer = (code: string, derivedFrom?: readonly string[]) => ({
  ...{ code, type: 'integer', label },
  ...(derivedFrom ? { derivedFrom } : {}),
});

const faultOf = (fields: unknown): { code: string; path: string } | undefined => {
  const read = readDictionary(fields);
  return read.ok ? undefined : { code: read.fault.code, path: read.fault.path };
};

describe('reading a data dictionary', () => {
  it.each([
    ['something that is no list', {}, ''],
    ['a field that is no object', [1], '/0'],
    ['a code given twice at one level', [integer('a'), integer('a')], '/1/code'],
    [
      'a derivation from a code that is not in sight',
      [integer('a'), integer('b', ['a', 'c'])],
      '/1/derivedFrom/1',
    ],
    ['a field derived from itself', [integer('a', ['a'])], '/0/derivedFrom'],
    ['a circle of derivations', [integer('a', ['b']), integer('b', ['a'])], '/0/derivedFrom'],
    ['a range the wrong way round', [{ ...integer('a'), range: [2, 1] }], '/0/range'],
    [
      'a value given twice',
      [
        {
          code: 'a',
          type: 'enum',
          label,
          values: [
            { code: 'x', label },
            { code: 'x', label },
          ],
        },
      ],
      '/0/values/1',
    ],
    [
      'a faulty member',
      [{ code: 'a', type: 'collection', label, members: [integer('b'), { code: 'c' }] }],
      '/0/members/1/type',
    ],
    ['members that are no list', [{ code: 'a', type: 'collection', label, members: null }], '/0/members'],
  ])('refuses %s at its place', (_what, fields, path) => {
    expect(faultOf(fields)).toEqual({ code: 'INVALID_DICTIONARY', path });
  });

  it('lets a member use a code of the level around it, and derive from it', () => {
    const members = [integer('a'), integer('c', ['a', 'b'])];
    expect(
      faultOf([integer('a'), integer('b'), { code: 'm', type: 'collection', label, members }]),
    ).toBeUndefined();
  });

  it('does not let the profile derive from a member’s field', () => {
    const fields = [{ code: 'm', type: 'collection', label, members: [integer('a')] }, integer('b', ['a'])];
    expect(faultOf(fields)).toEqual({ code: 'INVALID_DICTIONARY', path: '/1/derivedFrom/0' });
  });

  it('takes codes such as constructor for ordinary ones', () => {
    expect(faultOf([integer('constructor'), integer('__proto__', ['constructor'])])).toBeUndefined();
  });

  it('reads members nested twenty thousand deep', () => {
    let field: object = integer('a');
    for (let depth = 0; depth < 20_000; depth += 1)
      field = { code: 'm', type: 'collection', label, members: [field] };
    expect(faultOf([field])).toBeUndefined();
  });

  it('refuses derivations that would ask for tens of thousands of facts', () => {
    const doubling = Array.from({ length: 20 }, (_, index) =>
      integer(`f${index}`, index === 0 ? undefined : [`f${index - 1}`, `f${index - 1}`]),
    );
    expect(faultOf(doubling)?.code).toBe('INVALID_DICTIONARY');
  });
});

describe('naming a fact', () => {
  it('says the labels along its path', () => {
    expect(fieldLabel(sampleDictionary, 'staff')).toEqual({ zh: '职工人数', en: 'Staff' });
    expect(fieldLabel(sampleDictionary, 'patents.expiry')).toEqual({
      zh: '专利的到期日',
      en: 'Patents: expiry date',
    });
  });

  it('gives back a path that the dictionary lacks', () => {
    expect(fieldLabel(sampleDictionary, 'patents.colour')).toEqual({
      zh: 'patents.colour',
      en: 'patents.colour',
    });
  });

  it('finds a field by its path, and nothing by a wrong one', () => {
    expect(findField(sampleDictionary, 'projects.payments.amount')?.type).toBe('money');
    expect(findField(sampleDictionary, 'projects.constructor')).toBeUndefined();
  });
});
