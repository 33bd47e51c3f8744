import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answerClasses,
  answeredFields,
  CatalogueIndex,
  evaluate,
  findField,
  possibleAnswers,
  type Profile,
} from '../../server/rules/index.js';
import { edgeProfile, edgeRule } from './generated/arbitraries.js';
import { runs } from './generated/runs.js';
import { asOf, profileOf, ruleOf, sampleDictionary } from './sample.js';

const fieldsOf = (...paths: string[]) => answeredFields(sampleDictionary, paths);

/** What the ways to answer come to under each rule. */
function outcomesOf(paths: readonly string[], rules: readonly unknown[]): readonly string[] {
  const parsed = rules.map(ruleOf);
  const answers = possibleAnswers(fieldsOf(...paths), parsed, new CatalogueIndex(parsed), asOf);
  return answers.map((facts) => parsed.map((rule) => evaluate(rule, { facts }, asOf).outcome).join(' '));
}

describe('the fields that an answer decides', () => {
  const codes = (...paths: string[]) => fieldsOf(...paths).map(({ code }) => code);

  it('are those asked for, whole collections where members are, and what follows from them alone', () => {
    expect(codes('regDate')).toEqual(['regDate', 'ageMonths']);
    expect(codes('staff')).toEqual(['staff']);
    expect(codes('staff', 'rdStaff')).toEqual(['staff', 'rdStaff', 'rdShare']);
    expect(codes('patents.expiry')).toEqual(['patents']);
  });

  it('follow over several steps', () => {
    const paths = ['staff', 'rdStaff', 'assets', 'liabilities', 'patents'];
    expect(codes(...paths)).toContain('strength');
  });
});

describe('the possible answers', () => {
  it.each<[string, string, readonly unknown[], readonly string[]]>([
    [
      'a number below, and from its threshold on',
      'staff',
      [{ field: 'staff', op: 'gte', value: 20 }],
      ['false', 'true'],
    ],
    [
      'a number below, between and above two thresholds, once each',
      'debtRatio',
      [
        { field: 'debtRatio', op: 'lte', value: '0.7' },
        { field: 'debtRatio', op: 'gt', value: '0.3' },
      ],
      ['true false', 'true true', 'false true'],
    ],
    [
      'a date before and after a day relative to the as-of date',
      'regDate',
      [{ field: 'regDate', op: 'lte', value: { asOf: '-P2Y' } }],
      ['true', 'false'],
    ],
    ['yes and no', 'listed', [{ field: 'listed', op: 'eq', value: true }], ['true', 'false']],
    [
      'the codes that a rule names and one other',
      'taxGrade',
      [
        { field: 'taxGrade', op: 'in', value: ['A', 'B'] },
        { field: 'taxGrade', op: 'eq', value: 'A' },
      ],
      ['true true', 'true false', 'false false'],
    ],
    [
      'a text that a rule names and another',
      'town',
      [{ field: 'town', op: 'eq', value: 'x' }],
      ['true', 'false'],
    ],
    [
      'a set without and with what a rule names',
      'honours',
      [{ field: 'honours', op: 'containsAny', value: ['hnte', 'srdi'] }],
      ['false', 'true'],
    ],
    ['no member and one', 'patents', [{ some: 'patents' }], ['false', 'true']],
    ['one only where no rule looks', 'staff', [{ field: 'listed', op: 'eq', value: true }], ['unknown']],
  ])('of a question are %s', (_, path, rules, outcomes) => {
    expect([...outcomesOf([path], rules)].sort()).toEqual([...outcomes].sort());
  });

  it('of several facts are all combinations', () => {
    const rules = [
      { field: 'listed', op: 'eq', value: true },
      { field: 'exporter', op: 'eq', value: true },
    ];
    expect([...outcomesOf(['listed', 'exporter'], rules)].sort()).toEqual([
      'false false',
      'false true',
      'true false',
      'true true',
    ]);
  });

  it('are no more than 64, and still come by every class of every fact', () => {
    const steps = [1, 2, 3, 4, 5].map((value) => ({ field: 'staff', op: 'gte', value }));
    const others = [1, 2, 3, 4].map((value) => ({ field: 'rdStaff', op: 'gte', value }));
    const flags = ['listed', 'exporter'].map((field) => ({ field, op: 'eq', value: true }));
    const outcomes = outcomesOf(['staff', 'rdStaff', 'listed', 'exporter'], [...steps, ...others, ...flags]);
    expect(outcomes).toHaveLength(64);
    for (let rule = 0; rule < steps.length + others.length + flags.length; rule += 1) {
      expect(new Set(outcomes.map((each) => each.split(' ')[rule]))).toEqual(new Set(['true', 'false']));
    }
  });

  it('hold a number for every class of whole numbers that thresholds tell apart', () => {
    const thresholds = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(thresholds, fc.integer({ min: 0, max: 70 }), (values, staff) => {
        const rules = values.map((value, at) => ({ field: 'staff', op: at % 2 === 0 ? 'gte' : 'gt', value }));
        const parsed = rules.map(ruleOf);
        const wanted = parsed.map((rule) => evaluate(rule, profileOf({ staff }), asOf).outcome).join(' ');
        expect(outcomesOf(['staff'], rules)).toContain(wanted);
      }),
      runs(300),
    );
  });

  it('lie within the range of their field', () => {
    const parsed = [
      ruleOf({ field: 'staff', op: 'gte', value: 0 }),
      ruleOf({ field: 'staff', op: 'lte', value: 1_000_000 }),
    ];
    const staff = findField(sampleDictionary, 'staff');
    const answers = possibleAnswers(staff ? [staff] : [], parsed, new CatalogueIndex(parsed), asOf);
    for (const facts of answers) {
      for (const rule of parsed) expect(evaluate(rule, { facts }, asOf).outcome).toBe('true');
    }
  });
});

describe('classes of answers', () => {
  it('hold answers that no rule tells apart, and count each once', () => {
    fc.assert(
      fc.property(
        fc.array(edgeRule, { minLength: 1, maxLength: 6 }),
        fc.array(edgeProfile, { minLength: 1, maxLength: 8 }),
        (rules, profiles) => {
          const parsed = rules.map(ruleOf);
          const answers = profiles.map(profileOf).map(({ facts }) => facts);
          const index = new CatalogueIndex(parsed);
          const classes = answerClasses(answers, index, asOf);
          const said = ({ facts }: Profile) =>
            parsed.map((rule) => evaluate(rule, { facts }, asOf).outcome).join(' ');
          const counted = new Map<string, number>();
          for (const { facts, count } of classes)
            counted.set(said({ facts }), (counted.get(said({ facts })) ?? 0) + count);
          const wanted = new Map<string, number>();
          for (const facts of answers) wanted.set(said({ facts }), (wanted.get(said({ facts })) ?? 0) + 1);
          expect(counted).toEqual(wanted);
        },
      ),
      runs(200),
    );
  });
});
