import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productSeeds } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

const document = `
  query Filtered($input: MatchInput!, $filter: ProductFilter, $first: Int, $after: String) {
    match(input: $input) {
      ... on Match {
        counts { eligible nearly unknown ineligible }
        items(filter: $filter, first: $first, after: $after) {
          totalCount
          pageInfo { endCursor }
          edges { node { rank product { slug } } }
        }
      }
    }
  }
`;

interface Filtered {
  readonly counts: unknown;
  readonly items: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null };
    readonly edges: readonly { readonly node: { rank: number; product: { slug: string } } }[];
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function filtered(variables: object): Promise<Filtered> {
  const input = { creditCode: '91330281MA0DEM1282' };
  const { data, errors } = await server.query(document, { input, first: 50, ...variables });
  expect(errors).toEqual([]);
  return data?.['match'] as Filtered;
}

const nodes = ({ items }: Filtered) => items.edges.map(({ node }) => node);

describe('a filter of matches', () => {
  it('leaves the products wanted, over all pages, ranked among all', async () => {
    const slugs = new Set(
      productSeeds
        .filter(({ document: { kind } }) => kind === 'creditLoan')
        .map((seed) => seed.document.slug),
    );
    const all = await filtered({});
    const filter = { kind: 'CREDIT_LOAN', institutionKind: 'BANK' };
    const page = await filtered({ filter, first: 2 });
    const rest = await filtered({ filter, after: page.items.pageInfo.endCursor });
    const found = [...nodes(page), ...nodes(rest)];
    expect(page.items.totalCount).toBe(found.length);
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(nodes(all).filter(({ product }) => slugs.has(product.slug)));
    expect(page.counts).toEqual(all.counts);
  });

  it('is refused where it can’t be meant', async () => {
    const { errors } = await server.query(document, { input: {}, filter: { amount: '0.00' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE' });
  });
});
