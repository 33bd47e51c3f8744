import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionsByFact, subjectOf, type Subject } from '../../../server/features/matching/index.js';
import { scorecardView } from '../../../server/features/scorecards/scorecardView.js';
import { calendarDate } from '../../../server/domain/index.js';
import { questions } from '../../../schema/generated/questions.js';
import { readProfile, type Profile } from '../../../server/rules/index.js';
import cases from './handWorkedCases.json' with { type: 'json' };
import { factsOfScorecards } from './factsOfScorecards.js';
import { dictionary, seedScorecards } from './seedScorecards.js';

const asOf = calendarDate('2026-11-24');
const names = { dictionary, questionOf: questionsByFact(questions) };

function profileOf(facts: Readonly<Record<string, unknown>>): Profile {
  const read = readProfile(dictionary, facts);
  if (!read.ok) throw new Error(`${read.fault.path}: ${read.fault.message.en}`);
  return read.value;
}

/** An enterprise of which exactly these facts are known, derived ones included. */
function subjectWith(facts: Readonly<Record<string, unknown>>): Subject {
  const none = subjectOf({ stored: null, given: null, need: {}, asOf }, dictionary);
  return { ...none, profile: profileOf(facts) };
}

function viewOf(id: string, facts: Readonly<Record<string, unknown>>) {
  const found = seedScorecards.find(({ document }) => document.id === id);
  if (!found) throw new Error(`There is no scorecard ${id}.`);
  return scorecardView(found, subjectWith(facts), names);
}

describe('the scorecards of the seeds', () => {
  it.each(cases)(
    'give what was worked out by hand: $name',
    ({ scorecard, facts, low, high, outcome, levels }) => {
      const view = viewOf(scorecard, facts);
      expect({ low: view.low, high: view.high, outcome: view.outcome }).toEqual({ low, high, outcome });
      if (levels !== undefined) expect(view.levels).toHaveLength(levels);
    },
  );

  it('give 100 points at most, each', () => {
    expect(seedScorecards.map(({ document }) => viewOf(document.id, {}).most)).toEqual([100, 100, 100]);
  });

  it('know nothing of an enterprise without facts, and ask a question for each missing fact', () => {
    for (const { document } of seedScorecards) {
      const view = viewOf(document.id, {});
      expect(view).toMatchObject({ low: 0, high: 100, outcome: 'OPEN' });
      expect(view.missing.filter(({ questionId }) => questionId === null)).toEqual([]);
    }
  });

  it('ask no more once a better item decides', () => {
    const { missing } = viewOf('tech-sme', { rdToRevenue: 0.06, techStaffShare: 0.3, classOneIp: 1 });
    expect(missing).toEqual([]);
  });

  it('say which item has too few points', () => {
    const { headline } = viewOf('tech-sme', { techStaffShare: 0, rdToRevenue: 0.06, classOneIp: 1 });
    expect(headline?.zh).toBe('科技人员指标最高 0 分，要求超过 0 分。');
  });

  it('say of the innovation score that its published bands alone can never make it pass', () => {
    const { low, most, outcome } = viewOf('hnte-innovation', {
      ...{ techAdvance: 'high', ipCoreSupport: 'strong', ipFromOwnRd: true, standardsDrafted: true },
      ...{ classOneIp: 9, classTwoIp: 9, conversions3y: 99, salesGrowth3y: 1, netAssetGrowth3y: 1 },
      ...{ rdRules: true, rdInstitution: true, conversionIncentives: true, rdTraining: true },
    });
    expect({ low, most, outcome }).toEqual({ low: 65, most: 100, outcome: 'OPEN' });
  });

  it('say of every item where it comes from', () => {
    for (const { document } of seedScorecards) {
      expect(viewOf(document.id, {}).items.filter(({ source }) => source === null)).toEqual([]);
    }
  });
});

describe('any enterprise', () => {
  const facts = factsOfScorecards(seedScorecards);

  it('has a low total that is no more than the high one, and no item over what it can give', () => {
    fc.assert(
      fc.property(facts, (known) => {
        for (const { document } of seedScorecards) {
          for (const { low, high, most } of viewOf(document.id, known).items) {
            expect(low).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(most);
          }
        }
      }),
    );
  });

  it('never has a wider range for one more fact, nor another outcome once it is decided', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (known, pick) => {
        const codes = Object.keys(known);
        const left = codes[pick % Math.max(1, codes.length)];
        const fewer = Object.fromEntries(Object.entries(known).filter(([code]) => code !== left));
        for (const { document } of seedScorecards) {
          const [before, after] = [viewOf(document.id, fewer), viewOf(document.id, known)];
          after.items.forEach(({ low, high }, index) => {
            expect(low).toBeGreaterThanOrEqual(before.items[index]?.low ?? Infinity);
            expect(high).toBeLessThanOrEqual(before.items[index]?.high ?? -Infinity);
          });
          if (before.outcome !== 'OPEN') expect(after.outcome).toBe(before.outcome);
        }
      }),
    );
  });

  it('has a range that is settled where no question would narrow it, but for what experts judge', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { low, high, missing } = viewOf('tech-sme', known);
        if (missing.length === 0) expect(low).toBe(high);
      }),
    );
  });
});
