import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../server/platform/config/index.js';
import { startServer, type TestServer } from './server.js';

const document = `
  query Compared($input: MatchInput!, $products: [ComparedInput!]!) {
    compare(input: $input, products: $products) {
      __typename
      ... on Failure { code path }
      ... on Comparison {
        amount amountBelowNeed termMonths missing
        products {
          newestVersion
          item {
            outcome rank coversAmount
            product { slug version pricing }
            offer { options { limit shareBp rate { annualBp } cost { amount total allInRateBp method { en } } } }
          }
        }
      }
    }
  }
`;

interface Compared {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: string;
  readonly amount: string | null;
  readonly amountBelowNeed: boolean;
  readonly termMonths: number;
  readonly missing: readonly string[];
  readonly products: readonly {
    readonly newestVersion: number;
    readonly item: {
      readonly outcome: string;
      readonly product: { readonly slug: string; readonly version: number };
      readonly offer: { readonly options: readonly { readonly cost: Cost | null }[] } | null;
    };
  }[];
}

interface Cost {
  readonly amount: string;
  readonly total: string;
  readonly allInRateBp: number;
  readonly method: { readonly en: string };
}

const cooling = '91330281MA0DEM1282';
const pledge = { slug: 'demo-bank-a.ip-pledge-loan' };
const quick = { slug: 'demo-bank-a.tech-quick-loan' };
const surety = { slug: 'demo-insurer-a.ip-loan-surety' };
const need = { amount: '3000000.00', termMonths: 12, purpose: 'OPERATING' };

async function compare(server: TestServer, input: object, products: readonly object[]): Promise<Compared> {
  const { data, errors } = await server.query(document, { input, products });
  expect(errors).toEqual([]);
  return data?.['compare'] as Compared;
}

function costsOf({ products }: Compared): readonly (readonly [string, string, string, number] | null)[] {
  return products.map(({ item }) => {
    const cost = item.offer?.options[0]?.cost;
    return cost ? [item.product.slug, cost.amount, cost.total, cost.allInRateBp] : null;
  });
}

describe('a comparison', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('works loans out on one amount, which the smallest limit may set, and keeps the order asked for', async () => {
    // Pledge: 0.3 × 3,600,000 = 1,080,000 at 3.00 % + 40 bp; quick loan: 1,080,000 at 3.00 % + 30 bp.
    const compared = await compare(server, { creditCode: cooling, need }, [quick, pledge]);
    expect(compared).toMatchObject({ amount: '1080000.00', amountBelowNeed: true, termMonths: 12 });
    expect(costsOf(compared)).toEqual([
      ['demo-bank-a.tech-quick-loan', '1080000.00', '35640.00', 330],
      ['demo-bank-a.ip-pledge-loan', '1080000.00', '36720.00', 340],
    ]);
    const method = compared.products[0]?.item.offer?.options[0]?.cost?.method.en;
    expect(method).toContain('the one amount on which the products are compared');
  });

  it('leaves insurance on an amount of its own, whatever a loan beside it lends', async () => {
    // 3,000,000 × 70 % × 1.50 %, half of it subsidised.
    const compared = await compare(server, { creditCode: cooling, need }, [pledge, surety]);
    expect(costsOf(compared)[1]).toEqual(['demo-insurer-a.ip-loan-surety', '3000000.00', '15750.00', 53]);
  });

  it('has no amount where no limit is known, and a term of twelve months where none is given', async () => {
    const compared = await compare(server, {}, [pledge]);
    expect(compared).toMatchObject({ amount: null, amountBelowNeed: false, termMonths: 12 });
    expect(compared.products[0]?.item.outcome).toBe('UNKNOWN');
  });

  it('shows the share of an investor and no cost', async () => {
    const fund = { slug: 'demo-fund-a.talent-fund' };
    const compared = await compare(server, { creditCode: '91330281MA0DEM4008' }, [fund]);
    expect(compared.products[0]?.item.offer).toMatchObject({
      options: [{ limit: '10000000.00', shareBp: 2000, rate: null, cost: null }],
    });
  });

  it('names what the catalogue has not, and compares the rest', async () => {
    const wanted = [{ slug: 'no.such' }, quick, { ...pledge, version: 9 }];
    const compared = await compare(server, { creditCode: cooling }, wanted);
    expect(compared.missing).toEqual(['no.such', pledge.slug]);
    expect(compared.products.map(({ item }) => item.product.slug)).toEqual([quick.slug]);
  });

  it.each([
    ['none', [], 'COMPARE_COUNT', '/products'],
    ['five', ['a.a', 'b.b', 'c.c', 'd.d', 'e.e'].map((slug) => ({ slug })), 'COMPARE_COUNT', '/products'],
    ['one twice', [pledge, quick, pledge], 'COMPARE_TWICE', '/products/2'],
  ])('of %s is refused', async (_name, products, code, path) => {
    expect(await compare(server, {}, products)).toMatchObject({ __typename: 'InvalidInput', code, path });
  });
});

describe('a comparison with an earlier version', () => {
  it('says which version is the newest', async () => {
    const [seeds, dataDir] = await Promise.all([
      mkdtemp(join(tmpdir(), 'compare-seeds-')),
      mkdtemp(join(tmpdir(), 'compare-data-')),
    ]);
    await cp(join(projectRoot, 'seeds'), seeds, { recursive: true });
    await (await startServer({ seeds, dataDir })).close();
    const file = join(seeds, `products/${quick.slug}.json`);
    const json = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...json, nearPercent: 5 }));
    const server = await startServer({ seeds, dataDir });
    const compared = await compare(server, { creditCode: cooling }, [{ ...quick, version: 1 }, pledge]);
    await server.close();
    await Promise.all([seeds, dataDir].map((folder) => rm(folder, { recursive: true })));
    expect(compared.products.map(({ item, newestVersion }) => [item.product.version, newestVersion])).toEqual(
      [
        [1, 2],
        [1, 1],
      ],
    );
  }, 60_000);
});
