import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../../server/rules/index.js';
import { parseRule, readDictionary, readProfile, waysIn } from '../../../server/rules/index.js';
import type { Json, JsonObject } from '../generated/json.js';
import { asOf, good, sampleFields } from '../sample.js';

/** The sample dictionary with some of its fields marked as changeable. */
const EFFORTS: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {
  staff: 3,
  revenue: 4,
  needAmount: 1,
  rdShare: 2,
  listed: 2,
  taxGrade: 4,
  honours: 4,
  patents: 3,
  projects: 2,
};
const fields = sampleFields.map((field): FieldDefinition => {
  const changeable = EFFORTS[field.code];
  return changeable === undefined ? field : { ...field, changeable };
});
const dictionary = good(readDictionary(fields));

const search = (rule: Json, facts: JsonObject, confirm?: Parameters<typeof waysIn>[3]) =>
  waysIn(good(parseRule(dictionary, rule)), good(readProfile(dictionary, facts)), asOf, confirm);
/** Each way as its sentences in English. */
const english = (rule: Json, facts: JsonObject): readonly (readonly string[])[] =>
  search(rule, facts).ways.map(({ changes }) => changes.map(({ sentence }) => sentence.en));

const compare = (field: string, op: string, value: Json): Json => ({ field, op, value });
const inventions = compare('kind', 'eq', 'invention');

describe('the ways in', () => {
  it('move a number to its threshold, or a step beyond it where the threshold itself does not do', () => {
    expect(english(compare('staff', 'gte', 10), { staff: 8 })).toEqual([
      ['Staff: from 8 people up to 10 people'],
    ]);
    expect(english(compare('rdShare', 'gt', '0.04'), { rdShare: '0.031' })).toEqual([
      ['R&D staff share: from 3.1% up to 4.01%'],
    ]);
    expect(english(compare('needAmount', 'lt', '5000000.00'), { needAmount: '6000000.00' })).toEqual([
      ['Amount needed: from CNY 6 million down to CNY 4.99999999 million'],
    ]);
  });

  it('say in both languages what changes, the least effort first', () => {
    const rule = { any: [compare('revenue', 'gte', '2000000.00'), compare('listed', 'eq', false)] };
    expect(search(rule, { revenue: '1500000.00', listed: true }).ways).toEqual([
      {
        effort: 2,
        changes: [
          {
            path: 'listed',
            label: { zh: '列入失信名单', en: 'On the dishonesty list' },
            to: false,
            added: undefined,
            effort: 2,
            sentence: { zh: '列入失信名单：从是变为否', en: 'On the dishonesty list: from yes to no' },
          },
        ],
      },
      {
        effort: 4,
        changes: [
          {
            path: 'revenue',
            label: { zh: '营业收入', en: 'Revenue' },
            to: '2000000.00',
            added: undefined,
            effort: 4,
            sentence: {
              zh: '营业收入：从 150 万元增加到 200 万元',
              en: 'Revenue: from CNY 1.5 million up to CNY 2 million',
            },
          },
        ],
      },
    ]);
  });

  it('take the neighbour in the dictionary’s order for the nearest grade, and turn no more codes of a set than it takes', () => {
    expect(
      search(compare('taxGrade', 'in', ['A', 'B', 'M']), { taxGrade: 'D' }).ways[0]?.changes[0]?.to,
    ).toBe('M');
    const both = compare('honours', 'containsAll', ['hnte', 'srdi']);
    expect(search(both, { honours: ['hnte'] }).ways[0]?.changes[0]?.to).toEqual(['hnte', 'srdi']);
  });

  it('add as many members as it takes, each meeting the condition counted', () => {
    const rule = { some: 'patents', where: inventions, count: 3 };
    const facts = { patents: [{ kind: 'invention' }, { kind: 'utilityModel' }] };
    const [way] = search(rule, facts).ways;
    expect(way?.changes[0]).toMatchObject({
      added: 2,
      to: [...facts.patents, { kind: 'invention' }, { kind: 'invention' }],
      sentence: {
        zh: '专利（类型为发明专利）：再增加 2 件',
        en: 'Patents (kind is invention): 2 items more',
      },
    });
    const counted = { expression: { count: 'patents', where: inventions }, op: 'gte', value: 2 };
    expect(search(counted, facts).ways[0]?.changes[0]?.added).toBe(1);
  });

  it('give a new member what several conditions on it want', () => {
    const where = {
      all: [inventions, compare('valuation', 'gt', '100.00'), compare('expiry', 'gte', { asOf: 'P1Y' })],
    };
    const [way] = search({ some: 'patents', where }, { patents: [] }).ways;
    expect(way?.changes[0]?.to).toEqual([{ kind: 'invention', valuation: '100.01', expiry: '2026-05-14' }]);
  });

  it('move several facts together where one is not enough, and none that is not needed', () => {
    const rule = {
      all: [compare('staff', 'gte', 10), compare('rdShare', 'gte', '0.1'), compare('listed', 'eq', false)],
    };
    expect(english(rule, { staff: 5, rdShare: '0.05', listed: false })).toEqual([
      ['Staff: from 5 people up to 10 people', 'R&D staff share: from 5% up to 10%'],
    ]);
  });

  it('follow a threshold that another moved fact sets', () => {
    const rule = {
      all: [
        compare('needAmount', 'lte', { times: ['0.1', { field: 'revenue' }] }),
        compare('revenue', 'lte', '100.00'),
      ],
    };
    const [first] = search(rule, { needAmount: '50.00', revenue: '200.00' }).ways;
    expect(first?.changes.map(({ path, to }) => [path, to])).toEqual([
      ['revenue', '100.00'],
      ['needAmount', '10.00'],
    ]);
  });

  it('are none for a rule that is true or undecided, or where only what can’t be changed stands in the way', () => {
    expect(search(compare('staff', 'gte', 10), { staff: 10 }).ways).toEqual([]);
    expect(search(compare('staff', 'gte', 10), {}).ways).toEqual([]);
    expect(search(compare('name', 'eq', 'x'), { name: 'y' }).ways).toEqual([]);
    expect(
      search({ all: [compare('staff', 'gte', 10), compare('town', 'eq', 'x')] }, { staff: 5 }).ways,
    ).toEqual([]);
  });

  it('leave facts alone that are not known, and more than three together', () => {
    const other = { all: [compare('revenue', 'gt', '5.00'), compare('listed', 'eq', true)] };
    expect(english({ any: [compare('staff', 'gte', 10), other] }, { staff: 9, listed: false })).toEqual([
      ['Staff: from 9 people up to 10 people'],
    ]);
    const four = {
      all: [
        compare('staff', 'gte', 10),
        compare('revenue', 'gte', '9.00'),
        compare('listed', 'eq', false),
        compare('rdShare', 'gte', 1),
      ],
    };
    expect(search(four, { staff: 1, revenue: '1.00', listed: true, rdShare: 0 })).toEqual({
      ways: [],
      complete: true,
    });
  });

  it('leave out what is not confirmed', () => {
    const rule = { any: [compare('staff', 'gte', 10), compare('revenue', 'gte', '9.00')] };
    const { ways } = search(rule, { staff: 5, revenue: '1.00' }, (changed) => !('staff' in changed));
    expect(ways.map(({ changes }) => changes.map(({ path }) => path))).toEqual([['revenue']]);
  });

  it('say when the bound on work was reached', () => {
    const tangled = {
      all: Array.from({ length: 40 }, (_, index) => ({
        any: [
          compare('staff', 'eq', index),
          compare('revenue', 'eq', `${index}.00`),
          compare('needAmount', 'eq', `${index}.00`),
        ],
      })),
    };
    expect(search(tangled, { staff: 50, revenue: '50.00', needAmount: '50.00' })).toEqual({
      ways: [],
      complete: false,
    });
  });
});
