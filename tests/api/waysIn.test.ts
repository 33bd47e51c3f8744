import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterpriseSeeds } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

const waysDocument = `
  query Ways($input: MatchInput!) {
    match(input: $input) {
      ... on Match {
        items(first: 50) {
          edges { node {
            outcome
            product { slug }
            easiestWay { effort changes { path } }
            ways { totalCount complete ways { effort changes { path label { en } sentence { zh en } effort } } }
          } }
        }
      }
    }
  }
`;

interface Way {
  readonly effort: number;
  readonly changes: readonly {
    readonly path: string;
    readonly sentence: { readonly zh: string; readonly en: string };
  }[];
}

interface Item {
  readonly outcome: string;
  readonly product: { readonly slug: string };
  readonly easiestWay: Way | null;
  readonly ways: {
    readonly totalCount: number;
    readonly complete: boolean;
    readonly ways: readonly Way[];
  } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function items(input: object): Promise<readonly Item[]> {
  const { data, errors } = await server.query(waysDocument, { input });
  expect(errors).toEqual([]);
  const { match } = data as { match: { items: { edges: readonly { node: Item }[] } } };
  return match.items.edges.map(({ node }) => node);
}

const itemOf = async (slug: string, input: object): Promise<Item | undefined> =>
  (await items(input)).find(({ product }) => product.slug === slug);

describe('what would make an enterprise eligible', () => {
  it('is said of a product whose rule a known fact fails, in both languages', async () => {
    const facts = {
      innovationPoints: 58,
      nationalTechSme: true,
      staff: 20,
      regDate: '2020-01-01',
      taxGrade: 'A',
      overdueNow: false,
      negativeListed: false,
    };
    const item = await itemOf('demo-bank-b.innovation-points-loan', { facts });
    expect(item?.ways).toMatchObject({
      totalCount: 1,
      complete: true,
      ways: [
        {
          effort: 3,
          changes: [
            {
              path: 'innovationPoints',
              sentence: {
                zh: '企业创新积分：从 58 分增加到 60 分',
                en: expect.stringMatching(/: from 58 points up to 60 points$/),
              },
            },
          ],
        },
      ],
    });
    expect(item?.easiestWay).toMatchObject({ effort: 3, changes: [{ path: 'innovationPoints' }] });
  });

  it('is nothing where the enterprise is eligible or facts are missing', async () => {
    for (const { outcome, ways, easiestWay } of await items({ facts: {} })) {
      expect({ outcome, ways, easiestWay }).toEqual({ outcome: 'UNKNOWN', ways: null, easiestWay: null });
    }
  });

  it('makes it so when the need is changed as the way says', async () => {
    const creditCode = '91330281MA0DEM1282';
    const need = { amount: '3000000.00', termMonths: 240, purpose: 'OPERATING' };
    const slug = 'demo-bank-a.ip-pledge-loan';
    const before = await itemOf(slug, { creditCode, need });
    expect(before).toMatchObject({ outcome: 'INELIGIBLE' });
    const [way] = before?.ways?.ways ?? [];
    expect(way?.changes.map(({ path }) => path)).toEqual(['needTermMonths']);
    const term = Number(/减少到 (\d+) 个月/.exec(way?.changes[0]?.sentence.zh ?? '')?.[1]);
    expect(await itemOf(slug, { creditCode, need: { ...need, termMonths: term } })).toMatchObject({
      outcome: 'ELIGIBLE',
    });
    expect(await itemOf(slug, { creditCode, need: { ...need, termMonths: term + 1 } })).not.toMatchObject({
      outcome: 'ELIGIBLE',
    });
  });

  it('orders the ways by effort, for every demonstration enterprise and product', async () => {
    for (const { document: seed } of enterpriseSeeds.slice(0, 12)) {
      for (const { ways, easiestWay } of await items({ creditCode: seed.creditCode })) {
        const efforts = ways?.ways.map(({ effort }) => effort) ?? [];
        expect(efforts).toEqual([...efforts].sort((left, right) => left - right));
        expect(easiestWay?.effort).toBe(efforts[0]);
      }
    }
  });
});
