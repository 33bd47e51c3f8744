import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../../server/rules/index.js';
import { readDictionary, readProfile, readScorecard, score } from '../../../server/rules/index.js';
import type { Json, JsonObject } from '../generated/json.js';
import { asOf, good } from '../sample.js';

const label = (zh: string, en: string) => ({ zh, en });
const field = (code: string, type: FieldDefinition['type']): FieldDefinition => ({
  code,
  type,
  label: label(code, code),
});
const dictionary = good(
  readDictionary([
    field('staffShare', 'ratio'),
    field('rdToSales', 'ratio'),
    field('rdToCosts', 'ratio'),
    field('classOne', 'integer'),
    field('classTwo', 'integer'),
  ]),
);

/** A table of lower bounds, each included, with the points of each; below all of them there are none. */
const ladder = (code: string, steps: readonly (readonly [bound: number, points: number])[]): Json => [
  ...steps.map(([value, points]) => ({ when: { field: code, op: 'gte', value }, points })),
  { points: 0 },
];

/** 科技型中小企业评价办法 (国科发政〔2017〕115号), articles 6 and 7: the score of 100, passed with 60. */
const techSme: JsonObject = {
  id: 'techSme',
  label: label('科技型中小企业评价', 'Tech SME assessment'),
  take: 'sum',
  of: [
    {
      id: 'staff',
      label: label('科技人员指标', 'Tech staff'),
      bands: ladder('staffShare', [
        [0.3, 20],
        [0.25, 16],
        [0.2, 12],
        [0.15, 8],
        [0.1, 4],
      ]),
    },
    {
      id: 'rd',
      label: label('研发投入指标', 'R&D'),
      take: 'best',
      of: [
        {
          id: 'rdToSales',
          label: label('占销售收入', 'Of sales'),
          bands: ladder('rdToSales', [
            [0.06, 50],
            [0.05, 40],
            [0.04, 30],
            [0.03, 20],
            [0.02, 10],
          ]),
        },
        {
          id: 'rdToCosts',
          label: label('占成本费用', 'Of costs'),
          bands: ladder('rdToCosts', [
            [0.3, 50],
            [0.25, 40],
            [0.2, 30],
            [0.15, 20],
            [0.1, 10],
          ]),
        },
      ],
    },
    {
      id: 'ip',
      label: label('科技成果指标', 'IP'),
      bands: [
        { when: { field: 'classOne', op: 'gte', value: 1 }, points: 30 },
        ...[4, 3, 2, 1].map((value) => ({
          when: { field: 'classTwo', op: 'gte', value },
          points: value * 6,
        })),
        { points: 0 },
      ],
    },
  ],
  pass: { op: 'gte', value: 60 },
};

const scored = (card: Json, facts: JsonObject) =>
  score(good(readScorecard(dictionary, card)), good(readProfile(dictionary, facts)), asOf);
const known = { staffShare: 0.3, rdToSales: 0.04, rdToCosts: 0.1, classOne: 0, classTwo: 2 };

describe('a scorecard', () => {
  it('adds up the points of its tables, the lower bound of each band included, the better of two where one is chosen', () => {
    expect(scored(techSme, known)).toMatchObject({ low: 62, high: 62, most: 100, passes: 'true' });
    expect(scored(techSme, { ...known, rdToSales: 0.0399 })).toMatchObject({
      low: 52,
      high: 52,
      passes: 'false',
    });
    expect(scored(techSme, { ...known, rdToCosts: 0.25 })).toMatchObject({ low: 72, high: 72 });
  });

  it('explains each item: its points, the most it gives, and the band that applies', () => {
    const { items } = scored(techSme, known);
    expect(items.map(({ id, parent, low, most }) => [id, parent, low, most])).toEqual([
      ['techSme', null, 62, 100],
      ['staff', 0, 20, 20],
      ['rd', 0, 30, 50],
      ['rdToSales', 2, 30, 50],
      ['rdToCosts', 2, 10, 50],
      ['ip', 0, 12, 30],
    ]);
    expect(items[3]?.bands).toEqual([
      { condition: { zh: 'rdToSales 不少于 4%', en: 'rdToSales at least 4%' }, low: 30, high: 30 },
    ]);
    expect(items[5]?.missing).toEqual([]);
  });

  it('gives a range while facts are missing, and says which would settle it', () => {
    const { classOne: _classOne, ...lacking } = known;
    const { low, high, passes, items } = scored(techSme, lacking);
    expect({ low, high, passes }).toEqual({ low: 62, high: 80, passes: 'true' });
    expect(items.at(-1)).toMatchObject({ low: 12, high: 30, missing: ['classOne'] });
    expect(scored(techSme, { staffShare: 0.3 })).toMatchObject({ low: 20, high: 100, passes: 'unknown' });
  });

  it('keeps low and high apart where experts choose within a band, and passes only above the mark', () => {
    // 高新技术企业认定管理工作指引 (国科发火〔2016〕195号): bands are judged; more than 70 passes.
    const card = (low: number, high: number): Json => ({
      id: 'innovation',
      label: label('企业创新能力', 'Innovation'),
      take: 'sum',
      cap: 100,
      of: [
        {
          id: 'number',
          label: label('数量', 'Number'),
          bands: [{ when: { field: 'classOne', op: 'gte', value: 1 }, low: 7, high: 8 }, { points: 0 }],
        },
        { id: 'rest', label: label('其余', 'The rest'), bands: [{ low, high }] },
      ],
      pass: { op: 'gt', value: 70 },
    });
    const facts = { classOne: 2 };
    expect(scored(card(63, 63), facts)).toMatchObject({ low: 70, high: 71, passes: 'unknown' });
    expect(scored(card(64, 70), facts)).toMatchObject({ low: 71, high: 78, passes: 'true' });
    expect(scored(card(50, 62), facts)).toMatchObject({ low: 57, high: 70, passes: 'false' });
    expect(scored(card(99, 99), facts)).toMatchObject({ low: 100, high: 100, most: 100 });
  });

  it('passes only where every item named has its least points, and is open while one of them is', () => {
    const card: Json = {
      ...techSme,
      pass: { op: 'gte', value: 60, items: [{ id: 'staff', op: 'gt', value: 0 }] },
    };
    const facts = { ...known, classOne: 1, rdToSales: 0.06 };
    expect(scored(card, facts)).toMatchObject({ low: 100, passes: 'true' });
    expect(scored(card, { ...facts, staffShare: 0.09 })).toMatchObject({
      low: 80,
      high: 80,
      passes: 'false',
    });
    const { staffShare: _staffShare, ...lacking } = facts;
    expect(scored(card, lacking)).toMatchObject({ low: 80, high: 100, passes: 'unknown' });
  });

  it('says what the profile has of each fact that a table looks at', () => {
    const { classOne: _classOne, ...lacking } = known;
    const { items } = scored(techSme, lacking);
    expect(items.at(-1)?.facts).toEqual([
      { path: 'classOne', label: label('classOne', 'classOne'), value: null },
      { path: 'classTwo', label: label('classTwo', 'classTwo'), value: { zh: '2', en: '2' } },
    ]);
    expect(items[1]?.facts).toMatchObject([{ path: 'staffShare', value: { zh: '30%', en: '30%' } }]);
  });

  it.each([
    ['no object', [], ''],
    ['no bands and no group', { id: 'a', label: label('a', 'a') }, '/take'],
    ['an id twice', { ...techSme, id: 'ip' }, '/of/2/id'],
    ['a label in one language', { ...techSme, label: 'x' }, '/label'],
    ['an empty table', { id: 'a', label: label('a', 'a'), bands: [] }, '/bands'],
    [
      'a last band with a condition',
      { id: 'a', label: label('a', 'a'), bands: [{ when: { all: [] }, points: 1 }] },
      '/bands/0',
    ],
    [
      'points that are not whole',
      { id: 'a', label: label('a', 'a'), bands: [{ points: 1.5 }] },
      '/bands/0/points',
    ],
    [
      'ends the wrong way round',
      { id: 'a', label: label('a', 'a'), bands: [{ low: 2, high: 1 }] },
      '/bands/0/low',
    ],
    ['a key that it does not have', { ...techSme, weight: 2 }, '/weight'],
    ['a key with signs of a pointer', { ...techSme, 'a/b~': 2 }, '/a~1b~0'],
    ['another pass mark', { ...techSme, pass: { op: 'lt', value: 1 } }, '/pass/op'],
    [
      'least points of an item that is not there',
      { ...techSme, pass: { op: 'gt', value: 1, items: [{ id: 'luck', op: 'gt', value: 0 }] } },
      '/pass/items/0/id',
    ],
  ])('is refused with a place and words for %s', (_what, card, path) => {
    const read = readScorecard(dictionary, card);
    expect(read).toMatchObject({ ok: false, fault: { code: 'INVALID_SCORECARD', path } });
  });

  it('is refused for a faulty rule by the code of the rule', () => {
    const card = {
      id: 'a',
      label: label('a', 'a'),
      bands: [{ when: { field: 'x', op: 'eq', value: 1 }, points: 1 }, { points: 0 }],
    };
    expect(readScorecard(dictionary, card)).toMatchObject({
      ok: false,
      fault: { code: 'UNKNOWN_FIELD', path: '/bands/0/when/field' },
    });
  });
});
