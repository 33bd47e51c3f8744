import { describe, expect, it } from '@jest/globals';
import type { DerivedFacts, FinanceRow, LoanRow } from '../../schema/generated/facts.js';
import { calendarDate, derive, fiscalYearToAsk, type DerivationInputs } from '../../server/domain/index.js';

const derivedOn = (asOf: string, inputs: DerivationInputs): DerivedFacts =>
  derive(inputs, calendarDate(asOf)).facts;
const derived = (inputs: DerivationInputs): DerivedFacts => derivedOn('2026-11-24', inputs);
const wan = (amount: number) => amount * 1_000_000;

describe('age, industry and size', () => {
  it.each([
    ['2025-11-24', 12],
    ['2025-11-25', 11],
    ['2026-11-24', 0],
    ['2027-01-01', 0],
    ['0001-01-01', 12_000],
  ])('of an enterprise registered on %s is %d months', (regDate, months) => {
    expect(derived({ regDate }).ageMonths).toBe(months);
  });

  it('names the section of the industry code, and none for a code that is not one', () => {
    expect(derived({ industryCode: '2929' }).industrySection).toBe('C');
    expect(derived({ industryCode: '0000' })).not.toHaveProperty('industrySection');
  });

  it('gives the size from staff and last year’s accounts, as soon as they decide it', () => {
    const finances = [{ year: 2025, revenue: wan(39_999.99), assets: wan(1) }];
    expect(derived({ industryCode: '4040', staff: 1000, finances }).size).toBe('medium');
    expect(derived({ industryCode: '2926', staff: 19 }).size).toBe('micro');
    expect(derived({ industryCode: '2929', staff: 38 })).not.toHaveProperty('size');
    expect(derived({ industryCode: '4710', finances }).size).toBe('micro');
  });
});

describe('last year', () => {
  const row = (year: number, revenue: number): FinanceRow => ({ year, revenue });

  it.each([
    ['2026-05-31', [row(2024, 1), row(2025, 2)], 2025, 2],
    ['2026-05-31', [row(2024, 1)], 2024, 1],
    ['2026-06-01', [row(2024, 1)], null, undefined],
    ['2026-01-01', [row(2023, 1)], null, undefined],
    ['2026-11-24', [row(2026, 9), row(2025, 2)], 2025, 2],
    ['2026-11-24', [], null, undefined],
    ['2026-11-24', [row(2025, 1), row(2025, 2)], 2025, 2],
  ])('on %s of %j is %s', (asOf, finances, year, revenue) => {
    const result = derive({ finances }, calendarDate(asOf));
    expect(result.lastFiscalYear).toBe(year);
    expect(result.facts.revenueLastYear).toBe(revenue);
  });

  it('does not fall back while a row without a year may be the one', () => {
    expect(derivedOn('2026-03-01', { finances: [row(2024, 1), { revenue: 2 }] })).not.toHaveProperty(
      'revenueLastYear',
    );
    expect(derivedOn('2026-03-01', { finances: [row(2025, 1), { revenue: 2 }] }).revenueLastYear).toBe(1);
  });

  it('with its row but without the amount is unknown, not the year before', () => {
    expect(derivedOn('2026-03-01', { finances: [row(2024, 1), { year: 2025 }] })).not.toHaveProperty(
      'revenueLastYear',
    );
  });

  it.each([
    ['2026-03-01', undefined, 2025],
    ['2026-03-01', [row(2024, 1)], 2024],
    ['2026-11-24', [row(2024, 1)], 2025],
  ])('is asked for on %s as the year in use, else the year before', (asOf, finances, year) => {
    expect(fiscalYearToAsk(finances, calendarDate(asOf))).toBe(year);
  });
});

describe('amounts and shares of the accounts', () => {
  it('are those of the last year’s row', () => {
    const finances = [
      { year: 2025, revenue: 8, assets: 10, liabilities: 7, netProfit: -3, rdExpense: 4, costs: 16 },
    ];
    expect(derived({ finances })).toEqual({
      revenueLastYear: 8,
      assetsLastYear: 10,
      netProfitLastYear: -3,
      rdExpenseLastYear: 4,
      debtRatio: 0.7,
      rdToRevenue: 0.5,
      rdToCosts: 0.25,
    });
  });

  it.each([
    ['35 % exactly', [100, 130, 182], 0.35],
    ['a fall and a rise that cancel out', [100, 90, 99], 0],
    ['of the last two years, after a first year without any', [0, 100, 125], 0.25],
    ['none, after a second year without any', [100, 0, 125], 0],
    ['a fall to nothing', [100, 100, 0], -0.5],
    ['exact in the largest amounts', [3, 3, Number.MAX_SAFE_INTEGER], 1_000_000],
    ['unknown, where a year is not known', [100, undefined, 125], undefined],
  ] as const)('have over three years a growth of sales that is %s', (_, revenues, growth) => {
    const finances = revenues.flatMap((revenue, index) =>
      revenue === undefined ? [] : [{ year: 2023 + index, revenue }],
    );
    expect(derived({ finances }).salesGrowth3y).toBe(growth);
  });

  it('have a growth of net assets from assets less liabilities, unknown once these are negative', () => {
    const year = (index: number, assets: number, liabilities: number) => ({
      ...{ year: 2023 + index, assets, liabilities },
    });
    expect(
      derived({ finances: [year(0, 150, 50), year(1, 160, 30), year(2, 282, 100)] }).netAssetGrowth3y,
    ).toBe(0.35);
    expect(derived({ finances: [year(0, 50, 150), year(1, 160, 30), year(2, 282, 100)] })).not.toHaveProperty(
      'netAssetGrowth3y',
    );
  });

  it.each([
    [700_000, 1_000_000, 0.7],
    [0, 5, 0],
    [3, 2, 1.5],
    [1, 0, undefined],
    [Number.MAX_SAFE_INTEGER, 1, 1_000_000],
  ])('have for liabilities of %d on assets of %d a debt ratio of %s', (liabilities, assets, ratio) => {
    expect(derived({ finances: [{ year: 2025, liabilities, assets }] }).debtRatio).toBe(ratio);
  });

  it.each([
    [100, 110, 0.1],
    [100, 90, -0.1],
    [100, 0, -1],
    [0, 100, undefined],
    [1, 10 ** 12, 1_000_000],
  ])('have from a revenue of %d to %d a growth of %s', (before, revenue, growth) => {
    const finances = [
      { year: 2024, revenue: before },
      { year: 2025, revenue },
    ];
    expect(derived({ finances }).revenueGrowth).toBe(growth);
  });
});

describe('loans', () => {
  it.each<[string, readonly LoanRow[], number | undefined, boolean | undefined]>([
    ['none', [], 0, false],
    [
      'two that are paid on time',
      [
        { balance: 5, overdueDays: 0 },
        { balance: 7, overdueDays: 0 },
      ],
      12,
      false,
    ],
    ['one overdue among unknown ones', [{ overdueDays: 1 }, { balance: 7 }], undefined, true],
    ['one of unknown standing', [{ balance: 7, overdueDays: 0 }, { balance: 0 }], 7, undefined],
    [
      'more than can be recorded',
      [{ balance: Number.MAX_SAFE_INTEGER }, { balance: 1 }],
      Number.MAX_SAFE_INTEGER,
      undefined,
    ],
  ])('%s', (_, loans, totalCredit, overdueNow) => {
    const { facts } = derive({ loans }, calendarDate('2026-11-24'));
    expect([facts.totalCredit, facts.overdueNow]).toEqual([totalCredit, overdueNow]);
  });
});
