import { describe, expect, it } from '@jest/globals';
import type { DerivedFacts } from '../../schema/generated/facts.js';
import { calendarDate, derive, type DerivationInputs } from '../../server/domain/index.js';

const derived = (inputs: DerivationInputs): DerivedFacts => derive(inputs, calendarDate('2026-11-24')).facts;

describe('loans that fall due', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 500],
    ['2027-01-23', 500],
    ['2027-01-24', 0],
  ])('on %s count %d within sixty days', (due, balance) => {
    expect(derived({ loans: [{ due, balance: 500 }] }).balanceDueSoon).toBe(balance);
  });

  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 500],
    ['2026-12-09', 500],
    ['2026-12-10', 0],
  ])('on %s count %d within fifteen days', (due, balance) => {
    expect(derived({ loans: [{ due, balance: 500 }] }).balanceDue15Days).toBe(balance);
  });

  it('are unknown while a loan with a balance has no due date', () => {
    expect(derived({ loans: [{ balance: 500 }] })).not.toHaveProperty('balanceDueSoon');
    expect(derived({ loans: [{ balance: 0 }] }).balanceDueSoon).toBe(0);
  });
});

describe('loans that real estate secures', () => {
  it('are summed apart from the others', () => {
    const loans = [
      { balance: 300, collateral: 'realEstate' },
      { balance: 40, collateral: 'none' },
      { balance: 5, collateral: 'realEstate' },
    ] as const;
    expect(derived({ loans }).mortgageBalance).toBe(305);
    expect(derived({ loans: [...loans, { balance: 1 }] })).not.toHaveProperty('mortgageBalance');
  });
});

describe('equity paid in', () => {
  it.each([
    ['2024-11-23', 0],
    ['2024-11-24', 900],
    ['2026-11-24', 900],
    ['2026-11-25', 0],
  ])('on %s counts %d over two years', (date, amount) => {
    expect(derived({ equityRounds: [{ date, amount: 900 }] }).newEquity2y).toBe(amount);
  });

  it('is nothing without a round, and unknown while the rounds are', () => {
    expect(derived({ equityRounds: [] }).newEquity2y).toBe(0);
    expect(derived({})).not.toHaveProperty('newEquity2y');
  });
});

describe('R&D expenses and exports', () => {
  const finances = [
    { year: 2024, rdExpense: 80 },
    { year: 2025, rdExpense: 60, exportRevenue: 7 },
  ];

  it('grow as a share of the year before, and are those of the last year', () => {
    expect(derived({ finances })).toMatchObject({ rdGrowth: -0.25, exportRevenueLastYear: 7 });
  });

  it('have no growth where the year before had none', () => {
    expect(
      derived({
        finances: [
          { year: 2024, rdExpense: 0 },
          { year: 2025, rdExpense: 5 },
        ],
      }),
    ).not.toHaveProperty('rdGrowth');
  });
});

describe('disputes over patents', () => {
  it('are there as soon as one patent is known to be in one', () => {
    expect(derived({ patents: [{}, { dispute: true }] }).patentDispute).toBe(true);
    expect(derived({ patents: [{ dispute: false }] }).patentDispute).toBe(false);
    expect(derived({ patents: [{}, { dispute: false }] })).not.toHaveProperty('patentDispute');
  });
});
