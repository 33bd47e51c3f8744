import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allInCost,
  costBasis,
  fen,
  levelRent,
  type Deal,
  type InsuranceDeal,
  type LoanDeal,
  type Subsidy,
} from '../../server/domain/index.js';

const fee = { zh: '一次性费用', en: 'One-off fee' };
const wan = (amount: number) => fen(amount * 1_000_000);
const basisOf = (amountInWan: number, termMonths: number) =>
  costBasis({ needAmount: wan(amountInWan), needTermMonths: termMonths, limit: wan(amountInWan) });
const loan = (terms: Partial<LoanDeal> = {}): LoanDeal => ({
  kind: 'loan',
  annualRate: 330,
  charges: [],
  subsidies: [],
  oneOffFees: [],
  sparedFees: [],
  ...terms,
});
const insurance = (terms: Partial<InsuranceDeal> = {}): InsuranceDeal => ({
  kind: 'insurance',
  premiumRate: 150,
  insuredShare: 10_000,
  subsidies: [],
  oneOffFees: [],
  sparedFees: [],
  ...terms,
});
const half = (of: Subsidy['of'], bounds: Partial<Subsidy> = {}): Subsidy => ({
  label: { zh: '补贴', en: 'Subsidy' },
  source: null,
  of,
  share: 5000,
  countedRate: null,
  yearlyCap: null,
  ...bounds,
});
const amounts = (deal: Deal, basis = basisOf(300, 12)) =>
  allInCost(deal, basis).lines.map(({ kind, amount }) => [kind, amount]);

describe('what a cost is worked out on', () => {
  it.each([
    [300, 12, { amount: wan(300), amountFrom: 'need', termMonths: 12, termFrom: 'need' }],
    [800, 24, { amount: wan(500), amountFrom: 'limitBelowNeed', termMonths: 24, termFrom: 'need' }],
    [undefined, undefined, { amount: wan(500), amountFrom: 'limit', termMonths: 12, termFrom: 'assumed' }],
  ])('a need of %s for %s months under a limit of 500', (need, term, basis) => {
    const needAmount = need === undefined ? undefined : wan(need);
    expect(costBasis({ needAmount, needTermMonths: term, limit: wan(500) })).toEqual(basis);
  });

  it('is never nothing', () => {
    expect(() => costBasis({ limit: fen(0) })).toThrow(RangeError);
    expect(() => costBasis({ limit: fen(1), needTermMonths: 0 })).toThrow(RangeError);
  });
});

describe('the cost of a loan', () => {
  it('of 3,000,000 yuan at 3.30 % for a year is 99,000 yuan', () => {
    expect(allInCost(loan(), basisOf(300, 12))).toMatchObject({
      lines: [{ kind: 'interest', label: { zh: '利息', en: 'Interest' }, amount: 9_900_000, source: null }],
      total: 9_900_000,
      allInRate: 330,
      coveredMonths: 12,
    });
  });

  it('adds guarantee fee, one-off fee and subsidy line by line', () => {
    const deal = loan({
      annualRate: 350,
      charges: [{ kind: 'guaranteeFee', annualRate: 100 }],
      oneOffFees: [{ basis: 'rate', rate: 20, label: { zh: '安排费', en: 'Arrangement fee' } }],
      subsidies: [
        half('guaranteeFee', { label: { zh: '担保费补贴', en: 'Aid to the fee' }, source: 'plan' }),
      ],
    });
    const cost = allInCost(deal, basisOf(300, 12));
    expect(cost.lines.map(({ label, amount }) => [label.zh, amount])).toEqual([
      ['利息', 10_500_000],
      ['担保费', 3_000_000],
      ['安排费', 600_000],
      ['担保费补贴', -1_500_000],
    ]);
    expect(cost.lines.map(({ source }) => source)).toEqual([null, null, null, 'plan']);
    expect(cost.total).toBe(12_600_000);
    expect(cost.allInRate).toBe(420);
  });

  it('over 36 months shows twelve months, and spreads the one-off fee over the term', () => {
    const deal = loan({ oneOffFees: [{ label: fee, basis: 'rate', rate: 30 }] });
    const cost = allInCost(deal, basisOf(100, 36));
    expect(cost.total).toBe(3_300_000 + 300_000);
    expect(cost.allInRate).toBe(340);
  });

  it('over 6 months shows six months, and the rate of a year', () => {
    const cost = allInCost(
      loan({ oneOffFees: [{ label: fee, basis: 'sum', sum: fen(100_000) }] }),
      basisOf(100, 6),
    );
    expect(cost.total).toBe(1_650_000 + 100_000);
    expect(cost.allInRate).toBe(330 + 20);
    expect(cost.coveredMonths).toBe(6);
  });

  it('counts aid at the rate counted and up to the cap', () => {
    const premium = { charges: [{ kind: 'premium', annualRate: 400 }] } as const;
    expect(
      amounts(loan({ ...premium, subsidies: [half('premium', { share: 8000, countedRate: 300 })] })),
    ).toContainEqual(['subsidy', -7_200_000]);
    expect(amounts(loan({ ...premium, subsidies: [half('premium', { yearlyCap: wan(2) })] }))).toContainEqual(
      ['subsidy', -2_000_000],
    );
  });

  it('gives no aid to a line that is not there', () => {
    expect(amounts(loan({ subsidies: [half('guaranteeFee')] }))).toEqual([['interest', 9_900_000]]);
  });

  it('rounds the rate half up to 0.01 %', () => {
    const feeForRate = (sum: number) =>
      allInCost(loan({ oneOffFees: [{ label: fee, basis: 'sum', sum: fen(sum) }] }), basisOf(1, 12))
        .allInRate;
    expect(feeForRate(49)).toBe(330);
    expect(feeForRate(50)).toBe(331);
  });

  it('carries the fees that the product spares without adding them', () => {
    const sparedFees = [{ label: { zh: '评估费', en: 'Valuation fee' }, amount: wan(1) }];
    expect(allInCost(loan({ sparedFees }), basisOf(300, 12))).toMatchObject({
      sparedFees,
      total: 9_900_000,
    });
  });

  it('always has lines that add up to its total, and without fees or aid the interest rate as all-in rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 10 ** 13 }),
        fc.integer({ min: 1, max: 360 }),
        fc.integer({ min: 0, max: 3600 }),
        (amount, termMonths, annualRate) => {
          const basis = costBasis({
            needAmount: fen(amount),
            needTermMonths: termMonths,
            limit: fen(amount),
          });
          const cost = allInCost(
            loan({ annualRate, charges: [{ kind: 'guaranteeFee', annualRate: 0 }] }),
            basis,
          );
          expect(cost.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(cost.total);
          expect(cost.allInRate).toBe(annualRate);
        },
      ),
    );
  });
});

describe('the cost of insurance', () => {
  it('is a premium on the share insured, less its aid', () => {
    const deal = insurance({ insuredShare: 7000, subsidies: [half('premium', { yearlyCap: wan(20) })] });
    const cost = allInCost(deal, basisOf(300, 12));
    expect(cost.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['premium', 3_150_000],
      ['subsidy', -1_575_000],
    ]);
    expect(cost.allInRate).toBe(53);
  });

  it('of a first set gives back at most 80 % of the premium at 3 %', () => {
    const deal = insurance({
      premiumRate: 350,
      subsidies: [half('premium', { share: 8000, countedRate: 300 })],
    });
    expect(amounts(deal, basisOf(1000, 12))).toEqual([
      ['premium', 35_000_000],
      ['subsidy', -24_000_000],
    ]);
  });
});

describe('the cost of a lease', () => {
  it('is the level rent of twelve months at its internal rate', () => {
    const deal: Deal = { kind: 'lease', internalRate: 600, oneOffFees: [], sparedFees: [] };
    expect(levelRent(wan(100), 600, 36)).toBe(3_042_194);
    expect(amounts(deal, basisOf(100, 36))).toEqual([['rent', 3_042_194 * 12]]);
    expect(allInCost(deal, basisOf(100, 36)).allInRate).toBe(600);
  });

  it('at no interest repays the amount in equal parts', () => {
    expect(levelRent(fen(100), 0, 3)).toBe(33);
  });

  it('has a rent that repays the amount to within half a fen a month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 10 ** 11 }),
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 1, max: 120 }),
        (amount, rate, months) => {
          const rent = levelRent(fen(amount), rate, months);
          let owed = amount;
          for (let month = 0; month < months; month += 1) owed = owed * (1 + rate / 120_000) - rent;
          const grown = (1 + rate / 120_000) ** months;
          expect(Math.abs(owed)).toBeLessThan(((grown - 1) / (rate / 120_000)) * 0.5 + 1 + amount * 1e-9);
        },
      ),
    );
  });
});

describe('the cost of bridge money', () => {
  it('is its daily rate for its days, annualised over 360', () => {
    const deal: Deal = { kind: 'bridge', dailyRate: 2, days: 10, oneOffFees: [], sparedFees: [] };
    const cost = allInCost(deal, basisOf(1000, 1));
    expect(cost.lines.map(({ kind, amount }) => [kind, amount])).toEqual([['interest', 2_000_000]]);
    expect(cost.allInRate).toBe(720);
    expect(cost.method.zh).toContain('10 天');
  });
});

describe('the method', () => {
  it('insures a thing for its whole price, whatever amount is needed', () => {
    const basis = costBasis({ needAmount: wan(60), limit: wan(650), whole: true });
    expect(basis).toMatchObject({ amount: wan(650), amountFrom: 'whole' });
  });

  it('says what the cost was worked out on, in both languages', () => {
    const { method } = allInCost(loan(), costBasis({ limit: wan(500) }));
    expect(method.zh).toContain(
      '按 5,000,000.00 元（未填写所需金额，按可贷额度）、12 个月（未填写期限，按 12 个月）计',
    );
    expect(method.en).toContain(
      'On CNY 5,000,000.00 (the limit, as no amount was given) over 12 months (12 months assumed',
    );
  });
});
