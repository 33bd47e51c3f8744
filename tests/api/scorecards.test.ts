import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const document = `query ($input: MatchInput!) {
  scorecards(input: $input) {
    __typename
    ... on Scorecards {
      asOf enterpriseName profileVersion
      scorecards { id version kind low high most outcome mark { zh } headline { zh } levels { zh }
        missing { path questionId } sources { kind }
        items { number parent depth id low high most bands { condition { zh } low high } facts { path value { zh } }
          missing { path questionId } source { id } } }
    }
    ... on Failure { code path }
  }
}`;

interface Scorecard {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly outcome: string;
  readonly missing: readonly { readonly path: string; readonly questionId: string | null }[];
  readonly items: readonly {
    readonly id: string;
    readonly parent: number | null;
    readonly depth: number;
    readonly facts: readonly { readonly path: string; readonly value: { readonly zh: string } | null }[];
    readonly bands: readonly { readonly condition: { readonly zh: string } }[];
  }[];
}

async function asked(input: object): Promise<readonly Scorecard[]> {
  const { data, errors } = await server.query(document, { input });
  expect(errors).toEqual([]);
  const { scorecards } = data?.['scorecards'] as { readonly scorecards: readonly Scorecard[] };
  return scorecards;
}

const results = (scorecards: readonly Scorecard[]) =>
  scorecards.map(({ id, low, high, outcome }) => [id, low, high, outcome]);

describe('the scorecards of a stored enterprise', () => {
  it('are worked out from its facts: a mould maker that passes as tech SME and is open as HNTE', async () => {
    // Growth 2023–2025: sales 56, 61, 68 million: 10.2 %; net assets 22.79, 25.38, 28.6 million: 12.0 %; 3–4 points each.
    // IP 5 + 7 + 7 + 1 to 6 + 8 + 8 + 6; 14 results 19–24; organisation 0–20. Tech SME: 12 of 86 staff 4, R&D 4.56 % 30, class I 30.
    // Bank: HNTE 16, 2 inventions 14, R&D 14, growth 11.5 % 10, debt 45 % 10, grade A 10.
    expect(results(await asked({ creditCode: '91330281MA0DEM03XE' }))).toEqual([
      ['hnte-innovation', 45, 80, 'OPEN'],
      ['tech-sme', 64, 64, 'PASSES'],
      ['demo-bank-a', 74, 74, 'PASSES'],
    ]);
  });

  it('fail where even the high total is not enough: a plastics maker with patents of class II only', async () => {
    // HNTE: IP 3 + 5 + 3 + 1 to 4 + 6 + 4 + 6; 7 results 7–12; organisation 0–10; growth 3–4 twice: 25–50.
    // Tech SME: 8 of 38 staff 12, R&D 6.19 % 50, 4 rights of class II 24.
    // Bank: provincial tech SME 10, no inventions 0, R&D 20, growth 10.5 % 10, debt 55 % 10, grade B 6.
    expect(results(await asked({ creditCode: '91330281MA0DEM021N' }))).toEqual([
      ['hnte-innovation', 25, 50, 'FAILS'],
      ['tech-sme', 86, 86, 'PASSES'],
      ['demo-bank-a', 56, 56, 'FAILS'],
    ]);
  });

  it('say beside each item which facts it rests on, with the year or who says so, and which band applies', async () => {
    const [, sme] = await asked({ creditCode: '91330281MA0DEM021N' });
    const item = sme?.items.find(({ id }) => id === 'rdOfSales');
    expect(item).toMatchObject({
      depth: 2,
      facts: [{ path: 'rdToRevenue', value: { zh: '6.19%（2025 年度）' } }],
      bands: [{ condition: { zh: '研发费用占销售收入不少于 6%' } }],
    });
  });
});

describe('the scorecards of facts given along', () => {
  it('name the question for each fact that is missing', async () => {
    const scorecards = await asked({ facts: { staff: 20 } });
    const [, sme] = scorecards;
    expect(sme).toMatchObject({ low: 0, high: 100, outcome: 'OPEN' });
    expect(sme?.missing).toContainEqual({ path: 'techStaff', questionId: 'techStaff' });
    expect(sme?.missing).toContainEqual({ path: 'classOneIp', questionId: 'mainProductIp' });
    expect(sme?.missing).not.toContainEqual(expect.objectContaining({ path: 'staff' }));
  });

  it('take a self-declared value where the accounts give none, and complete a stored profile', async () => {
    const facts = { staff: 20, techStaff: 6, rdToRevenue: 0.05, rdToCosts: 0, classOneIp: 0, classTwoIp: 0 };
    const [, sme] = await asked({ facts });
    expect(sme).toMatchObject({ low: 60, high: 60, outcome: 'PASSES', missing: [] });
    const [, stored] = await asked({ creditCode: '91330281MA0DEM021N', facts: { techStaff: 3 } });
    expect(stored).toMatchObject({ low: 74, outcome: 'FAILS' });
  });
});

describe('the scorecards of nobody', () => {
  it.each([
    [{ creditCode: '91330281MA0DEM996G' }, 'NotFound', 'ENTERPRISE_NOT_FOUND', '/input/creditCode'],
    [{ creditCode: '123' }, 'InvalidInput', 'CREDIT_CODE_LENGTH', '/input/creditCode'],
    [{ facts: { techStaff: -1 } }, 'InvalidInput', 'INVALID_PROFILE', '/input/facts/techStaff'],
    [{ facts: { luck: 1 } }, 'InvalidInput', 'INVALID_PROFILE', '/input/facts/luck'],
  ])('are refused with a code and a path: %j', async (input, type, code, path) => {
    const { data } = await server.query(document, { input });
    expect(data?.['scorecards']).toMatchObject({ __typename: type, code, path });
  });
});
