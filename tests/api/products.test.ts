import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from './server.js';
import { productSeeds } from '../schema/seedDocuments.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const page = `query ($first: Int, $after: String, $filter: ProductFilter) {
  products(first: $first, after: $after, filter: $filter) {
    __typename
    ... on ProductConnection {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { slug kind collateral minAmount maxAmount institution { id kind } } }
    }
    ... on InvalidInput { code path message { zh en } faults { code path } }
  }
}`;

interface Page {
  readonly __typename: string;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly slug: string;
      readonly kind: string;
      readonly minAmount: string;
      readonly maxAmount: string;
      readonly institution: { readonly id: string; readonly kind: string };
    };
  }[];
}

async function products(variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const answer = await server.query(page, variables);
  expect(answer.errors).toEqual([]);
  return answer.data?.['products'] as Page;
}

describe('the catalogue', () => {
  it('lists every product by institution and product', async () => {
    const { totalCount, edges } = await products({});
    const slugs = edges.map(({ node }) => node.slug);
    expect(totalCount).toBe(productSeeds.length);
    expect(slugs).toEqual([...slugs].sort());
  });

  it('gives every product once over all its pages', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await products({ first: 4, after });
      seen.push(...next.edges.map(({ node }) => node.slug));
      expect(next.pageInfo.endCursor).toBe(next.edges.at(-1)?.cursor);
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(productSeeds.length);
    expect(new Set(seen).size).toBe(productSeeds.length);
  });

  it('takes a page of more than 50 as one of 50', async () => {
    expect((await products({ first: 100_000 })).edges).toHaveLength(productSeeds.length);
  });

  it('narrows by kind, kind of institution and security together', async () => {
    const filter = { kind: 'IP_PLEDGE_LOAN', institutionKind: 'BANK', collateral: 'IP' };
    const { edges } = await products({ filter });
    const seeded = productSeeds.filter(({ document }) => document.kind === 'ipPledgeLoan');
    expect(edges.map(({ node }) => node.slug).sort()).toEqual(
      seeded.map(({ document }) => document.slug).sort(),
    );
    expect((await products({ filter: { ...filter, institutionKind: 'INSURER' } })).totalCount).toBe(0);
  });

  it('keeps only products whose range of amounts holds the amount, both ends included', async () => {
    const all = await products({});
    const { minAmount, slug } = all.edges[0]?.node ?? { minAmount: '', slug: '' };
    const slugsFor = async (amount: string) =>
      (await products({ filter: { amount } })).edges.map(({ node }) => node.slug);
    expect(await slugsFor(minAmount)).toContain(slug);
    expect(await slugsFor('0.01')).not.toContain(slug);
    expect(await slugsFor('99999999999.00')).toEqual([]);
  });

  it('finds part of the name of a product or an institution, in either language and any case', async () => {
    const slugsFor = async (search: string) =>
      (await products({ filter: { search } })).edges.map(({ node }) => node.slug);
    expect(await slugsFor('知识产权质押贷')).toContain('demo-bank-a.ip-pledge-loan');
    expect(await slugsFor('ｉｐ PLEDGE')).toContain('demo-bank-a.ip-pledge-loan');
    expect(await slugsFor('示例银行甲')).toContain('demo-bank-a.tech-quick-loan');
    expect(await slugsFor('没有这样的产品')).toEqual([]);
  });

  it.each([
    ['a page of none', { first: 0 }, 'PAGE_SIZE_INVALID', '/first'],
    ['a negative page', { first: -5 }, 'PAGE_SIZE_INVALID', '/first'],
    ['a cursor of no list', { after: 'bm9uZQ' }, 'CURSOR_INVALID', '/after'],
    ['a cursor that is none', { after: '%%%' }, 'CURSOR_INVALID', '/after'],
    ['a negative amount', { filter: { amount: '-1.00' } }, 'AMOUNT_NOT_POSITIVE', '/filter/amount'],
    ['an amount of nothing', { filter: { amount: '0.00' } }, 'AMOUNT_NOT_POSITIVE', '/filter/amount'],
    ['a search without end', { filter: { search: 'x'.repeat(101) } }, 'SEARCH_INVALID', '/filter/search'],
  ])('answers %s with a fault that says where', async (_name, variables, code, path) => {
    const answer = await products(variables);
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code, path, faults: [{ code, path }] });
  });
});

describe('one product', () => {
  const one = `query ($slug: String!, $version: Int) {
    product(slug: $slug, version: $version) {
      __typename
      ... on Product {
        slug version status validFrom validTo priceRangeBp lprBase
        terms { label { zh } source { id kind title { zh } } }
        sources { id url article { zh } }
        conditions { id parent depth sentence { zh en } waivable source { id } }
      }
      ... on NotFound { code path message { zh en } }
    }
  }`;

  it('comes with its terms, sources and conditions in words', async () => {
    const { data } = await server.query(one, { slug: 'demo-bank-a.ip-pledge-loan' });
    expect(data?.['product']).toMatchObject({
      __typename: 'Product',
      version: 1,
      status: 'PUBLISHED',
      validFrom: '2024-01-01',
      validTo: null,
      priceRangeBp: [0, 40],
      lprBase: '1Y',
    });
    const { conditions, terms } = data?.['product'] as {
      conditions: readonly { id: number; parent: number | null; sentence: { zh: string; en: string } }[];
      terms: readonly { source: { title: { zh: string } } | null }[];
    };
    expect(conditions[0]).toMatchObject({ id: 0, parent: null });
    expect(conditions.map(({ sentence }) => sentence.zh)).toContain('资产负债率不超过 70%');
    expect(terms.every(({ source }) => source?.title.zh)).toBe(true);
  });

  it('of an earlier version is found by its number', async () => {
    const { data } = await server.query(one, { slug: 'demo-bank-a.ip-pledge-loan', version: 1 });
    expect(data?.['product']).toMatchObject({ version: 1 });
  });

  it.each([
    ['an unknown slug', { slug: 'demo-bank-a.none' }],
    ['an unknown version', { slug: 'demo-bank-a.ip-pledge-loan', version: 99 }],
    ['a name of the prototype', { slug: '__proto__' }],
  ])('answers %s with what to do', async (_name, variables) => {
    const { data } = await server.query(one, variables);
    expect(data?.['product']).toMatchObject({
      __typename: 'NotFound',
      code: 'PRODUCT_NOT_FOUND',
      path: '/slug',
    });
  });
});
