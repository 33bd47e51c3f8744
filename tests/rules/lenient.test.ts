import { describe, expect, it } from '@jest/globals';
import { evaluateLeniently } from '../../server/rules/index.js';
import { asOf, profileOf, ruleOf } from './sample.js';

const lenient = (rule: unknown, facts: unknown, nearPercent = 10) =>
  evaluateLeniently(ruleOf(rule), profileOf(facts), asOf, { nearPercent });
const outcome = (rule: unknown, facts: unknown, nearPercent?: number): string =>
  lenient(rule, facts, nearPercent).outcome;

const staff = (op: string, value: unknown) => ({ field: 'staff', op, value });

describe('near', () => {
  it.each([
    ['gte', 100, 90, 'true'],
    ['gte', 100, 89, 'false'],
    ['gt', 100, 90, 'true'],
    ['gt', 100, 89, 'false'],
    ['gt', 100, 100, 'true'],
    ['lte', 100, 110, 'true'],
    ['lte', 100, 111, 'false'],
    ['lt', 100, 110, 'true'],
    ['lt', 100, 111, 'false'],
    ['eq', 100, 99, 'false'],
    ['ne', 100, 100, 'false'],
    ['gte', 0, -1, 'false'],
    ['lte', 0, 1, 'false'],
  ])('staff %s %i with %i is %s', (op, threshold, found, wanted) => {
    const rule = { field: 'rdStaff', op, value: threshold };
    expect(outcome(rule, { rdStaff: found })).toBe(wanted);
  });

  it('counts both ends of a between', () => {
    expect(outcome(staff('between', [100, 200]), { staff: 90 })).toBe('true');
    expect(outcome(staff('between', [100, 200]), { staff: 220 })).toBe('true');
    expect(outcome(staff('between', [100, 200]), { staff: 89 })).toBe('false');
    expect(outcome(staff('between', [100, 200]), { staff: 221 })).toBe('false');
  });

  it('measures by the size of a negative threshold', () => {
    expect(outcome({ field: 'score', op: 'gte', value: -100 }, { score: -110 })).toBe('true');
    expect(outcome({ field: 'score', op: 'gte', value: -100 }, { score: '-110.01' })).toBe('false');
  });

  it('measures against a threshold that is worked out', () => {
    const rule = { field: 'needAmount', op: 'lte', value: { times: ['0.5', { field: 'assets' }] } };
    expect(outcome(rule, { needAmount: '110.00', assets: '200.00' })).toBe('true');
    expect(outcome(rule, { needAmount: '110.01', assets: '200.00' })).toBe('false');
  });

  it('never holds for dates, sets or one of none', () => {
    expect(outcome({ field: 'regDate', op: 'lte', value: '2024-01-01' }, { regDate: '2024-01-02' })).toBe(
      'false',
    );
    expect(outcome(staff('gte', 1), { staff: 0 }, 100)).toBe('false');
    expect(outcome({ field: 'honours', op: 'contains', value: 'hnte' }, { honours: [] })).toBe('false');
    expect(outcome({ some: 'patents', count: 10 }, { patents: Array.from({ length: 9 }, () => ({})) })).toBe(
      'false',
    );
  });

  it('is not looked for under a not', () => {
    expect(outcome({ not: { not: staff('gte', 100) } }, { staff: 95 })).toBe('false');
    expect(outcome({ not: staff('gte', 100) }, { staff: 95 })).toBe('true');
  });

  it('holds for each member inside a where', () => {
    const rule = { some: 'patents', count: 2, where: { field: 'remainingMonths', op: 'gte', value: 20 } };
    const patents = [{ remainingMonths: 18 }, { remainingMonths: 30 }, { remainingMonths: 5 }];
    expect(lenient(rule, { patents })).toEqual({
      outcome: 'true',
      missing: [],
      flipped: ['/rule/where', '/rule'],
    });
  });

  it('helps a count that is too small and does not harm one that must be small', () => {
    const where = { field: 'remainingMonths', op: 'gte', value: 20 };
    const count = { count: 'patents', where };
    const facts = { patents: [{ remainingMonths: 19 }] };
    expect(outcome({ expression: count, op: 'gte', value: 1 }, facts)).toBe('true');
    expect(outcome({ expression: count, op: 'lte', value: 0 }, facts)).toBe('true');
  });
});

describe('waivable', () => {
  const taxed = { field: 'taxGrade', op: 'eq', value: 'A', waivable: true };

  it('takes a false condition as true and says which', () => {
    const rule = { all: [taxed, staff('gte', 10)] };
    expect(lenient(rule, { taxGrade: 'B', staff: 10 })).toEqual({
      outcome: 'true',
      missing: [],
      flipped: ['/rule/all/0'],
    });
  });

  it('leaves an unknown condition unknown and asks for its facts', () => {
    expect(lenient({ all: [taxed, staff('gte', 10)] }, { taxGrade: 'B' })).toEqual({
      outcome: 'unknown',
      missing: ['staff'],
      flipped: ['/rule/all/0'],
    });
    expect(lenient(taxed, {})).toEqual({ outcome: 'unknown', missing: ['taxGrade'], flipped: [] });
  });

  it('holds for groups, for a not and for a some', () => {
    const no = { field: 'listed', op: 'eq', value: false };
    expect(outcome({ all: [no], waivable: true }, { listed: true })).toBe('true');
    expect(outcome({ any: [], waivable: true }, {})).toBe('true');
    expect(outcome({ atLeast: { count: 1, of: [no] }, waivable: true }, { listed: true })).toBe('true');
    expect(
      outcome({ not: { field: 'listed', op: 'eq', value: true }, waivable: true }, { listed: true }),
    ).toBe('true');
    expect(outcome({ some: 'patents', waivable: true }, { patents: [] })).toBe('true');
  });

  it('does not turn a not that holds into one that fails', () => {
    expect(outcome({ not: { ...taxed } }, { taxGrade: 'B' })).toBe('true');
  });
});
