import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handWorkedCases, type HandWorkedCase } from '../schema/seedCases.js';
import { productSeeds } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

const document = `
  query HandWorkedCase($input: MatchInput!, $slug: String!) {
    explanation(input: $input, slug: $slug) {
      __typename
      ... on Failure { code message { en } path }
      ... on Explanation {
        item {
          outcome
          missing { path questionId }
          offer {
            options {
              tier limit rate { annualBp } shareBp
              cost { total allInRateBp lines { kind amount } }
            }
          }
        }
        conditions { ruleId kind deciding flipped outcome sentence { zh en } }
      }
    }
  }
`;

interface Condition {
  readonly ruleId: string | null;
  readonly kind: string;
  readonly deciding: boolean;
  readonly flipped: boolean;
}

interface Option {
  readonly tier: string;
  readonly limit: string | null;
  readonly rate: { readonly annualBp: number } | null;
  readonly shareBp: number | null;
  readonly cost: {
    readonly total: string;
    readonly allInRateBp: number;
    readonly lines: readonly { readonly kind: string; readonly amount: string }[];
  } | null;
}

interface Explained {
  readonly __typename: string;
  readonly item: {
    readonly outcome: string;
    readonly missing: readonly { readonly path: string; readonly questionId: string | null }[];
    readonly offer: { readonly options: readonly Option[] } | null;
  };
  readonly conditions: readonly Condition[];
}

/** Dictionary codes of the need to the names of the API's enums: fixedAssets is FIXED_ASSETS. */
const enumName = (code: string) => code.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function inputOf({ enterprise, facts, need, asOf }: HandWorkedCase) {
  return {
    asOf,
    ...(enterprise !== undefined && { creditCode: enterprise }),
    ...(facts && { facts }),
    ...(need && {
      need: {
        ...need,
        ...(need.purpose !== undefined && { purpose: enumName(need.purpose) }),
        ...(need.collateral !== undefined && { collateral: enumName(need.collateral) }),
      },
    }),
  };
}

/** Ids of the leaf conditions that decide: those let pass first, then in the rule's order. */
function decidingIds(conditions: readonly Condition[]): readonly (string | null)[] {
  const leaves = conditions.filter(
    ({ kind, deciding }) => deciding && (kind === 'COMPARISON' || kind === 'SOME'),
  );
  return [...leaves.filter(({ flipped }) => flipped), ...leaves.filter(({ flipped }) => !flipped)].map(
    ({ ruleId }) => ruleId,
  );
}

const optionOf = ({ tier, limit, rate, shareBp, cost }: Option) => ({
  tier,
  limit,
  annualBp: rate?.annualBp ?? null,
  ...(shareBp !== null && { shareBp }),
  lines: cost?.lines ?? null,
  total: cost?.total ?? null,
  allInRateBp: cost?.allInRateBp ?? null,
});

describe('a match worked out by hand is answered so through the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it.each(handWorkedCases.map(({ file, document: worked }) => [`${file}: ${worked.name}`, worked] as const))(
    '%s',
    async (_file, worked) => {
      const answer = await server.query(document, { input: inputOf(worked), slug: worked.product });
      expect(answer.errors).toEqual([]);
      const explained = answer.data?.['explanation'] as Explained;
      expect(explained).toMatchObject({ __typename: 'Explanation' });
      const { item, conditions } = explained;
      expect({
        outcome: item.outcome,
        deciding: decidingIds(conditions),
        missing: item.missing.map(({ path }) => path),
        offer: item.offer && { options: item.offer.options.map(optionOf) },
      }).toEqual({ missing: [], ...worked.expect });
      expect(item.missing.filter(({ questionId }) => questionId === null)).toEqual([]);
    },
  );

  it('forty cases or more, four or more of every product', () => {
    const products = new Map<string, number>();
    for (const { document: worked } of handWorkedCases)
      products.set(worked.product, (products.get(worked.product) ?? 0) + 1);
    expect(handWorkedCases.length).toBeGreaterThanOrEqual(40);
    expect(products.size).toBe(productSeeds.length);
    expect(Math.min(...products.values())).toBeGreaterThanOrEqual(4);
  });
});
