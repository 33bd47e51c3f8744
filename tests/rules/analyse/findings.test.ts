import { describe, expect, it } from '@jest/globals';
import { analyseProduct, analyseRule, parseExpression, parseRule } from '../../../server/rules/index.js';
import type { Json } from '../generated/json.js';
import { asOf, good, ruleOf, sampleDictionary } from '../sample.js';

/** The findings of a rule as `CODE path`. */
const found = (rule: Json): readonly string[] =>
  analyseRule(ruleOf(rule), asOf).findings.map(({ code, path }) => `${code} ${path}`);

const staff = (op: string, value: Json): Json => ({ field: 'staff', op, value });

describe('the analyser', () => {
  it('finds nothing in a sound rule', () => {
    expect(
      found({
        all: [
          staff('between', [10, 300]),
          { any: [{ field: 'honours', op: 'contains', value: 'hnte' }, staff('gte', 50)] },
          { field: 'listed', op: 'eq', value: false },
          { some: 'patents', where: { field: 'kind', op: 'eq', value: 'invention' }, count: 2 },
        ],
      }),
    ).toEqual([]);
  });

  it('finds bounds that contradict one another, in groups inside groups too', () => {
    const rule = {
      all: [staff('gte', 50), { all: [{ field: 'listed', op: 'eq', value: false }, staff('lt', 10)] }],
    };
    expect(found(rule)).toEqual(['NEVER_TRUE /rule', 'CONTRADICTION /rule/all/1/all/1']);
  });

  it('knows that there is no whole number, no fen and no day between two neighbours', () => {
    const none = (field: string, low: Json, high: Json): Json => ({
      all: [
        { field, op: 'gt', value: low },
        { field, op: 'lt', value: high },
      ],
    });
    const contradiction = ['NEVER_TRUE /rule', 'CONTRADICTION /rule/all/1'];
    expect(found(none('rdStaff', 5, 6))).toEqual(contradiction);
    expect(found(none('revenue', '5.00', '5.01'))).toEqual(contradiction);
    expect(found(none('closedDate', '2030-02-28', '2030-03-01'))).toEqual(contradiction);
    expect(found(none('debtRatio', '0.5', '0.500001'))).toEqual([]);
  });

  it('finds what is always true: two conditions of which one always holds', () => {
    expect(found({ any: [staff('gte', 10), staff('lt', 20)] })).toEqual(['ALWAYS_TRUE /rule']);
    expect(
      found({
        any: [
          { field: 'listed', op: 'eq', value: true },
          { field: 'listed', op: 'ne', value: true },
        ],
      }),
    ).toEqual(['ALWAYS_TRUE /rule']);
    expect(found({ field: 'taxGrade', op: 'in', value: ['A', 'B', 'M', 'C', 'D'] })).toEqual([
      'ALWAYS_TRUE /rule',
    ]);
  });

  it('finds conditions that another one makes needless, the later of two alike', () => {
    expect(found({ all: [staff('gte', 5), staff('gte', 10)] })).toEqual(['NO_EFFECT /rule/all/0']);
    expect(found({ all: [staff('gte', 10), staff('gte', 10)] })).toEqual(['NO_EFFECT /rule/all/1']);
    expect(
      found({
        any: [staff('gte', 10), { all: [staff('gte', 20), { field: 'listed', op: 'eq', value: false }] }],
      }),
    ).toEqual(['NO_EFFECT /rule/any/1']);
  });

  it('leaves a condition alone that matters once a stricter one is waived', () => {
    const stricter = { field: 'staff', op: 'gte', value: 10, waivable: true };
    expect(found({ all: [staff('gte', 5), stricter] })).toEqual([]);
  });

  it('finds thresholds that a field can’t reach', () => {
    expect(found({ all: [staff('gte', -1), { field: 'listed', op: 'eq', value: false }] })).toEqual([
      'OUT_OF_RANGE /rule/all/0/value',
      'ALWAYS_TRUE /rule/all/0',
    ]);
    expect(
      found({
        any: [{ field: 'needAmount', op: 'between', value: ['5.00', '2000000000.00'] }, staff('gt', 3)],
      }),
    ).toEqual(['OUT_OF_RANGE /rule/any/0/value/1']);
  });

  it('finds dates that have passed, and takes the as-of date itself for one that has not', () => {
    expect(found({ field: 'regDate', op: 'gte', value: '2025-05-13' })).toEqual(['DATE_PASSED /rule/value']);
    expect(found({ field: 'regDate', op: 'lte', value: '2025-05-14' })).toEqual([]);
    expect(found({ field: 'regDate', op: 'lte', value: { asOf: '-P1Y' } })).toEqual([]);
  });

  it('finds what is well formed but says nothing', () => {
    const listed = { field: 'listed', op: 'eq', value: false };
    expect(found({ all: [listed, { field: 'town', op: 'in', value: [] }] })).toEqual([
      'NEVER_TRUE /rule',
      'EMPTY_LIST /rule/all/1/value',
      'NEVER_TRUE /rule/all/1',
    ]);
    expect(found({ field: 'town', op: 'in', value: ['a', 'b', 'a'] })).toEqual([
      'DUPLICATE_VALUE /rule/value/2',
    ]);
    expect(found({ field: 'honours', op: 'containsAny', value: ['hnte', 'hnte'] })).toEqual([
      'DUPLICATE_VALUE /rule/value/1',
    ]);
    expect(found({ all: [] })).toEqual(['EMPTY_GROUP /rule/all', 'ALWAYS_TRUE /rule']);
    expect(found({ atLeast: { count: 0, of: [listed] } })).toEqual([
      'COUNT_ZERO /rule/atLeast/count',
      'ALWAYS_TRUE /rule',
    ]);
    expect(found({ atLeast: { count: 2, of: [listed] } })).toEqual([
      'COUNT_TOO_HIGH /rule/atLeast/count',
      'NEVER_TRUE /rule',
    ]);
    expect(found({ some: 'patents', count: 0 })).toEqual(['COUNT_ZERO /rule/count', 'ALWAYS_TRUE /rule']);
    expect(found({ field: 'revenue', op: 'between', value: ['2.00', '1.00'] })).toEqual([
      'REVERSED_BETWEEN /rule/value',
      'NEVER_TRUE /rule',
    ]);
  });

  it('looks into conditions for members', () => {
    const kinds = ['invention', 'utilityModel'].map((value) => ({ field: 'kind', op: 'eq', value }));
    expect(found({ some: 'patents', where: { all: kinds } })).toEqual([
      'NEVER_TRUE /rule',
      'NEVER_TRUE /rule/where',
      'CONTRADICTION /rule/where/all/1',
    ]);
    expect(found({ expression: { count: 'patents', where: { any: kinds } }, op: 'gte', value: 1 })).toEqual([
      'ALWAYS_TRUE /rule/expression/where',
    ]);
  });

  it('knows that no stricter condition counts more members', () => {
    const inventions = { field: 'kind', op: 'eq', value: 'invention' };
    const paid = { all: [inventions, { field: 'feePaid', op: 'eq', value: true }] };
    expect(
      found({
        all: [
          { some: 'patents', where: paid, count: 3 },
          { some: 'patents', where: inventions, count: 2 },
        ],
      }),
    ).toEqual(['NO_EFFECT /rule/all/1']);
    expect(
      found({
        all: [
          { some: 'patents', where: paid, count: 3 },
          { expression: { count: 'patents' }, op: 'lte', value: 2 },
        ],
      }),
    ).toContain('NEVER_TRUE /rule');
  });

  it('follows sums, factors, the least and the greatest, and ifs', () => {
    const half = { times: [0.5, { field: 'revenue' }] };
    expect(
      found({
        all: [
          { expression: half, op: 'gt', value: 10 },
          { field: 'revenue', op: 'lte', value: '20.00' },
        ],
      }),
    ).toEqual(['NEVER_TRUE /rule', 'CONTRADICTION /rule/all/1']);
    const least = { min: [{ field: 'staff' }, 5] };
    expect(found({ expression: least, op: 'gt', value: 5 })).toEqual(['NEVER_TRUE /rule']);
    const branch = { if: staff('gte', 10), then: { field: 'staff' }, else: 10 };
    expect(found({ expression: branch, op: 'gte', value: 10 })).toEqual(['ALWAYS_TRUE /rule']);
    expect(
      found({
        all: [
          { field: 'assets', op: 'gt', value: { field: 'liabilities' } },
          { field: 'liabilities', op: 'gte', value: { field: 'assets' } },
        ],
      }),
    ).toEqual(['NEVER_TRUE /rule', 'CONTRADICTION /rule/all/1']);
  });

  it('says what it finds in both languages, with the level', () => {
    const [, contradiction] = analyseRule(
      ruleOf({ all: [staff('gte', 50), staff('lt', 10)] }),
      asOf,
    ).findings;
    expect(contradiction).toEqual({
      code: 'CONTRADICTION',
      level: 'error',
      path: '/rule/all/1',
      message: {
        zh: '“职工人数少于 10 人”与“职工人数不少于 50 人”（/rule/all/0）不可能同时满足，请改正其一。',
        en: "“staff less than 10 people” and “staff at least 50 people” (/rule/all/0) can't both be met. Correct one of them.",
      },
    });
  });

  it('ends on a tangled rule of the greatest size, and says what it left open', () => {
    const of = Array.from({ length: 1600 }, (_, index) => ({
      any: [staff('eq', index), { field: 'rdStaff', op: 'eq', value: index }],
    }));
    const { findings, unfinished } = analyseRule(ruleOf({ all: of }), asOf);
    expect(findings).toEqual([]);
    expect(unfinished).toContain('/rule');
  });
});

describe('the analyser of a product', () => {
  const ruled = { all: [staff('gte', 10), { field: 'listed', op: 'eq', value: false }] };
  const analysedTiers = (...whens: readonly (Json | null)[]): readonly string[] =>
    analyseProduct(
      {
        rule: ruleOf(ruled),
        tiers: whens.map((when, index) => ({
          code: `t${index}`,
          path: `/tiers/${index}`,
          when: when === null ? null : good(parseRule(sampleDictionary, when, `/tiers/${index}/when`)),
          limit: good(parseExpression(sampleDictionary, 100, `/tiers/${index}/limit`)),
        })),
      },
      asOf,
    ).findings.map(({ code, path }) => `${code} ${path}`);

  it('finds nothing in tiers that go from the stricter to the looser', () => {
    expect(analysedTiers(staff('gte', 50), staff('gte', 20), null)).toEqual([]);
  });

  it('finds a tier that an earlier one takes all from, and those that several together leave nobody', () => {
    expect(analysedTiers(staff('gte', 20), staff('gte', 50), null)).toEqual(['SHADOWED_TIER /tiers/1']);
    expect(analysedTiers(staff('gte', 20), staff('lt', 20), null)).toEqual(['SHADOWED_TIER /tiers/2']);
  });

  it('finds a tier for which the rule leaves nobody', () => {
    expect(analysedTiers(staff('lt', 10), null)).toEqual(['UNREACHABLE_TIER /tiers/0']);
  });
});
