import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allInCost,
  allInRateOf,
  cheapestChoice,
  combinedOutcome,
  costBasis,
  fen,
  riskAmounts,
  type Candidate,
  type Fen,
} from '../../server/domain/index.js';

const outcomes = ['eligible', 'nearly', 'unknown', 'ineligible'] as const;
const rank = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome);

describe('the outcome of a package', () => {
  it.each([
    [[], 'eligible'],
    [['eligible', 'eligible'], 'eligible'],
    [['eligible', 'nearly'], 'nearly'],
    [['nearly', 'unknown'], 'unknown'],
    [['unknown', 'ineligible'], 'ineligible'],
  ] as const)('of legs %j is %s', (legs, whole) => {
    expect(combinedOutcome(legs)).toBe(whole);
  });
});

/** Basis points that add up to 10,000. */
const shares = fc
  .array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 5 })
  .filter((parts) => parts.reduce((sum, part) => sum + part, 0) < 10_000)
  .map((parts) => [...parts, 10_000 - parts.reduce((sum, part) => sum + part, 0)]);

describe('what each party bears', () => {
  it('of 3,000,000 yuan shared 20, 40 and 40 % is 600,000, 1,200,000 and 1,200,000 yuan', () => {
    expect(riskAmounts(fen(300_000_000), [2000, 4000, 4000])).toEqual([60_000_000, 120_000_000, 120_000_000]);
  });

  it('of a fen falls on one party', () => {
    expect(riskAmounts(fen(1), [3333, 3333, 3334])).toEqual([0, 1, 0]);
  });

  it('adds up to the principal and lies within a fen of its share, whatever is rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), shares, (principal, parts) => {
        const amounts = riskAmounts(fen(principal), parts);
        expect(amounts.reduce<number>((sum, amount) => sum + amount, 0)).toBe(principal);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs((amounts[index] ?? 0) - (principal * part) / 10_000)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

const candidate = (id: string, party: string | null, outcome: Candidate['outcome'], cost: number | null) => ({
  ...{ id, party, outcome },
  cost: cost === null ? null : (cost as Fen),
});

/** Outcome of the whole, number of costs not known, cost: what a choice is judged by. */
function worth(choice: readonly Candidate[]): readonly [number, number, number] {
  const known = choice.map(({ cost }) => cost);
  return [
    Math.max(0, ...choice.map(({ outcome }) => rank(outcome))),
    known.filter((cost) => cost === null).length,
    known.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
  ];
}

/** Every choice, one candidate a leg, in which no party stands twice. */
function everyChoice(
  legs: readonly (readonly Candidate[])[],
  taken: ReadonlySet<string>,
): readonly (readonly Candidate[])[] {
  const all = legs.reduce<readonly (readonly Candidate[])[]>(
    (choices, leg) => choices.flatMap((choice) => leg.map((one) => [...choice, one])),
    [[]],
  );
  return all.filter((choice) => {
    const parties = choice.flatMap(({ party }) => party ?? []);
    return new Set([...parties, ...taken]).size === parties.length + taken.size;
  });
}

const anyCandidate = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  party: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'lender'), { nil: null }),
  outcome: fc.constantFrom(...outcomes),
  cost: fc.option(
    fc.integer({ min: 0, max: 6 }).map((cost) => cost as Fen),
    { nil: null },
  ),
});

describe('the cheapest choice', () => {
  it('takes the cheapest that fits, not the cheapest', () => {
    const leg = [candidate('cheap', 'a', 'ineligible', 1), candidate('fits', 'b', 'eligible', 9)];
    expect(cheapestChoice([leg], new Set())?.map(({ id }) => id)).toEqual(['fits']);
  });

  it('gives up the cheapest of a leg where its party is worth more in another', () => {
    const first = [candidate('a1', 'a', 'eligible', 1), candidate('b1', 'b', 'eligible', 2)];
    const second = [candidate('a2', 'a', 'eligible', 1), candidate('c2', 'c', 'eligible', 9)];
    expect(cheapestChoice([first, second], new Set())?.map(({ id }) => id)).toEqual(['b1', 'a2']);
  });

  it('is none where every candidate is the lender itself, or a leg has none', () => {
    expect(cheapestChoice([[candidate('own', 'lender', 'eligible', 0)]], new Set(['lender']))).toBeNull();
    expect(cheapestChoice([[]], new Set())).toBeNull();
  });

  it('is as good as the best of all choices, tried one by one', () => {
    const legs = fc.array(fc.array(anyCandidate, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(legs, fc.subarray(['lender', 'a']), (candidates, lenders) => {
        const taken = new Set(lenders);
        const all = everyChoice(candidates, taken);
        const chosen = cheapestChoice(candidates, taken);
        if (chosen === null) {
          expect(all).toEqual([]);
          return;
        }
        expect(all).toContainEqual(chosen);
        const [best] = all
          .map(worth)
          .sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
        expect(worth(chosen)).toEqual(best);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the all-in rate of lines put together', () => {
  it('is that of the deal where they are one deal’s, one-off fees and short terms too', () => {
    const rates = fc.record({
      annualRate: fc.integer({ min: 0, max: 2_000 }),
      fee: fc.integer({ min: 0, max: 300 }),
      amount: fc.integer({ min: 100, max: 10 ** 11 }),
      months: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(rates, ({ annualRate, fee, amount, months }) => {
        const basis = costBasis({ needAmount: fen(amount), needTermMonths: months, limit: fen(amount) });
        const cost = allInCost(
          {
            kind: 'loan',
            annualRate,
            charges: [{ kind: 'guaranteeFee', annualRate: 50 }],
            subsidies: [],
            oneOffFees: [{ label: { zh: '费', en: 'Fee' }, basis: 'rate', rate: fee }],
            sparedFees: [],
          },
          basis,
        );
        expect(allInRateOf(cost.lines, basis)).toBe(cost.allInRate);
      }),
    );
  });

  it('of a guarantee is its fee', () => {
    const basis = costBasis({ needAmount: fen(100_000_000), needTermMonths: 12, limit: fen(100_000_000) });
    const cost = allInCost(
      { kind: 'guarantee', feeRate: 60, subsidies: [], oneOffFees: [], sparedFees: [] },
      basis,
    );
    expect(cost).toMatchObject({ total: 600_000, allInRate: 60, lines: [{ kind: 'guaranteeFee' }] });
  });
});
