import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFolder, type SeedFile } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

const document = `
  query Packaged($input: MatchInput!, $slug: String!) {
    packages(input: $input, slug: $slug) {
      __typename
      ... on Failure { code path }
      ... on Packages {
        items {
          id outcome best limit amount total allInRateBp aloneAllInRateBp
          legs { id outcome decides product { slug } lines { amount } headline { zh en } }
          riskShares { shareBp amount party { zh } }
          missing { path }
        }
      }
    }
    explanation(input: $input, slug: $slug) {
      ... on Explanation { item { package { outcome required allInRateBp } } }
    }
  }
`;

interface Leg {
  readonly id: string;
  readonly outcome: string;
  readonly decides: boolean;
  readonly product: { readonly slug: string } | null;
  readonly lines: readonly { readonly amount: string }[];
  readonly headline: { readonly zh: string };
}

interface Package {
  readonly id: string;
  readonly outcome: string;
  readonly best: boolean;
  readonly limit: string | null;
  readonly amount: string | null;
  readonly total: string | null;
  readonly allInRateBp: number | null;
  readonly aloneAllInRateBp: number | null;
  readonly legs: readonly Leg[];
  readonly riskShares: readonly { readonly shareBp: number; readonly amount: string | null }[];
  readonly missing: readonly { readonly path: string }[];
}

/** Packages worked out by hand, as they are written: legs with their partners, shares as pairs. */
interface PackageCase {
  readonly name: string;
  readonly product: string;
  readonly enterprise?: string;
  readonly facts?: object;
  readonly need: object;
  readonly asOf: string;
  readonly because: readonly string[];
  readonly expect: {
    readonly packages: readonly object[];
    readonly best: string;
    readonly hint: object | null;
  };
}

const cases = readFolder(join(import.meta.dirname, 'packageCases')) as readonly SeedFile<PackageCase>[];

const asWritten = ({ riskShares, legs, missing, best: _best, ...rest }: Package) => ({
  ...rest,
  legs: legs.map(({ product, lines, headline: _headline, ...leg }) => ({
    ...leg,
    partner: product?.slug ?? null,
    lines: lines.map(({ amount }) => amount),
  })),
  risk: riskShares.map(({ shareBp, amount }) => [shareBp, amount]),
  missing: missing.map(({ path }) => path),
});

describe('packages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const ask = async (input: object, slug: string) => {
    const { data, errors } = await server.query(document, { input, slug });
    expect(errors).toEqual([]);
    return data as {
      packages: { __typename: string; code?: string; items: readonly Package[] };
      explanation: { item?: { package: object | null } };
    };
  };

  it.each(cases.map(({ file, document: worked }) => [`${file}: ${worked.name}`, worked] as const))(
    'worked out by hand are answered so through the API: %s',
    async (_file, { product, enterprise, facts, need, asOf, expect: expected }) => {
      const input = { asOf, need, ...(enterprise && { creditCode: enterprise }), ...(facts && { facts }) };
      const { packages, explanation } = await ask(input, product);
      expect(packages.items.map(asWritten)).toEqual(expected.packages);
      expect(packages.items.filter(({ best }) => best).map(({ id }) => id)).toEqual([expected.best]);
      expect(explanation.item?.package ?? null).toEqual(expected.hint);
    },
  );

  it('say of each leg what is met or missing', async () => {
    const input = { creditCode: '91330281MA0DEM03XE', need: { amount: '3000000.00', termMonths: 12 } };
    const { packages } = await ask(input, 'demo-bank-a.ip-pledge-loan');
    const headlines = packages.items[1]?.legs.map(({ headline }) => headline.zh) ?? [];
    expect(headlines[1]).toContain('有 1 项不满足');
    expect(headlines[2]).toBe('按您填写的信息，符合资金池的条件。');
  });

  it('of a product without any are none', async () => {
    const { packages } = await ask({}, 'demo-bank-a.tech-quick-loan');
    expect(packages).toEqual({ __typename: 'Packages', items: [] });
  });

  it('of a product that the catalogue has not are told so', async () => {
    expect((await ask({}, 'no.such')).packages).toMatchObject({
      __typename: 'NotFound',
      code: 'PRODUCT_NOT_FOUND',
    });
  });
});
