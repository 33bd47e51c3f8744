import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EnterpriseFacts } from '../../schema/generated/facts.js';
import {
  calendarDate,
  derive,
  mergeFacts,
  profileFactsFaults,
  splitProfileFacts,
  toBorder,
  originOf,
  toRuleProfile,
  withDeclared,
} from '../../server/domain/index.js';
import { completeInputs } from './facts.js';

const asOf = calendarDate('2026-11-24');

describe('facts of the border', () => {
  it('are split into inputs in fen, declared values and the need', () => {
    const flat = {
      staff: 38,
      finances: [{ year: 2025, revenue: '21000000.00' }],
      patents: null,
      loans: [{ balance: null, overdueDays: 0 }],
      hnte: true,
      totalCredit: '10000000.00',
      debtRatio: '0.70',
      needAmount: '3000000.00',
      needTermMonths: 12,
    };
    expect(splitProfileFacts(flat)).toEqual({
      facts: { staff: 38, finances: [{ year: 2025, revenue: 2_100_000_000 }], loans: [{ overdueDays: 0 }] },
      declared: { hnte: true, totalCredit: 1_000_000_000, debtRatio: 0.7 },
      need: { needAmount: 300_000_000, needTermMonths: 12 },
    });
  });

  it('come back the same through the border', () => {
    fc.assert(
      fc.property(completeInputs, (inputs) => {
        const { facts, need } = splitProfileFacts(toBorder(inputs));
        expect({ ...facts, ...need }).toEqual(inputs);
      }),
    );
  });

  it('are refused where they give a derived field of a member, at its place', () => {
    const faults = profileFactsFaults({ patents: [{}, { remainingMonths: 30, pledgeable: null }] });
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['MEMBER_FIELD_DERIVED', '/patents/1/remainingMonths'],
    ]);
    expect(faults[0]?.message.zh).toContain('剩余保护期');
  });

  it('are refused where they give a fiscal year twice, at the second', () => {
    const finances = [{ year: 2025 }, { year: 2024 }, { revenue: '1.00' }, { year: 2025 }, {}];
    expect(profileFactsFaults({ finances }).map(({ code, path }) => [code, path])).toEqual([
      ['FISCAL_YEAR_TWICE', '/finances/3/year'],
    ]);
  });

  it('are taken where they do neither', () => {
    expect(profileFactsFaults({ staff: 1, patents: [{ kind: 'design' }], finances: null })).toEqual([]);
  });
});

describe('answers', () => {
  const stored: EnterpriseFacts = {
    staff: 38,
    taxGrade: 'B',
    finances: [
      { year: 2024, revenue: 1 },
      { year: 2025, revenue: 2, assets: 3 },
    ],
    loans: [{ balance: 1 }],
  };

  it('replace single facts and whole collections, and merge the yearly accounts by year', () => {
    const answers: EnterpriseFacts = {
      staff: 40,
      loans: [],
      finances: [{ year: 2025, revenue: 5, rdExpense: 6 }, { year: 2023, revenue: 7 }, { revenue: 8 }],
    };
    expect(mergeFacts(stored, answers)).toEqual({
      staff: 40,
      taxGrade: 'B',
      loans: [],
      finances: [
        { year: 2024, revenue: 1 },
        { year: 2025, revenue: 5, assets: 3, rdExpense: 6 },
        { year: 2023, revenue: 7 },
        { revenue: 8 },
      ],
    });
    expect(stored.staff).toBe(38);
  });

  it('that say nothing change nothing, and said to nothing stored are all there is', () => {
    fc.assert(
      fc.property(completeInputs, (facts) => {
        expect(mergeFacts(facts, {})).toEqual(facts);
        expect(mergeFacts({}, facts)).toEqual(facts);
        expect(mergeFacts(facts, facts)).toEqual(facts);
      }),
    );
  });
});

describe('a declared value', () => {
  const inputs = { patents: [], honours: [{ kind: 'hnte' }] } as const;

  it('counts where the inputs give none, and is reported as self-declared', () => {
    const result = withDeclared(derive(inputs, asOf), { hnte: true, debtRatio: 0.5 });
    expect(result.facts).toMatchObject({ hnte: true, debtRatio: 0.5, validInventions: 0 });
    expect(result.selfDeclared).toEqual(['debtRatio', 'hnte']);
  });

  it('never stands against what the inputs give', () => {
    const result = withDeclared(derive(inputs, asOf), { validInventions: 3 });
    expect(result.facts.validInventions).toBe(0);
    expect(result.selfDeclared).toEqual([]);
  });
});

describe('a profile for the rule engine', () => {
  const facts: EnterpriseFacts = {
    name: '余姚示例塑料公司',
    finances: [{ year: 2025, revenue: 2_100_000_000 }],
    patents: [{ kind: 'invention', filed: '2020-11-24' }],
  };
  const derived = withDeclared(derive(facts, asOf), { debtRatio: 0.7, hnte: true });

  const profile = toRuleProfile(facts, derived, { needAmount: 300_000_000 });
  const origin = (path: string) => originOf(path, derived);

  it('joins facts, derived fields of enterprise and members, and the need, with money in yuan', () => {
    expect(profile).toEqual({
      name: '余姚示例塑料公司',
      finances: [{ year: 2025, revenue: '21000000.00' }],
      patents: [{ kind: 'invention', filed: '2020-11-24', remainingMonths: 168 }],
      revenueLastYear: '21000000.00',
      validUtilityModels: 0,
      pledgeableOtherValue: '0.00',
      debtRatio: 0.7,
      hnte: true,
      needAmount: '3000000.00',
    });
  });

  it('says which values are self-declared and which are of the last fiscal year', () => {
    expect(origin('hnte')).toEqual({ zh: '自述', en: 'self-declared' });
    expect(origin('debtRatio')).toEqual({ zh: '自述', en: 'self-declared' });
    expect(origin('revenueLastYear')).toEqual({ zh: '2025 年度', en: 'fiscal year 2025' });
    expect(origin('netProfitLastYear')).toBeUndefined();
    expect(origin('name')).toBeUndefined();
    expect(origin('patents.filed')).toBeUndefined();
  });
});
