import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print, type DocumentNode } from 'graphql';
import * as operations from '../../client/generated/operations.js';
import { enterpriseSeeds, productSeeds } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

/** Every operation that the client can send, by its name. */
const clientDocuments = new Map(
  Object.entries(operations).flatMap(([name, document]) =>
    name.endsWith('Document') ? [[name.slice(0, -'Document'.length), document as DocumentNode] as const] : [],
  ),
);

/** How an operation is exercised: variables, and what the answer holds at least. */
interface Exercise {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: object;
}

const creditCode = '91330281MA0DEM1282';
const slug = 'demo-bank-a.tech-quick-loan';
const input = { creditCode, need: { amount: '3000000.00', termMonths: 12, purpose: 'OPERATING' } };
const unknownCode = '91330281MA0DEM9977';

const exercises: Readonly<Record<string, readonly Exercise[]>> = {
  Platform: [{ variables: {}, answer: { platform: { asOf: '2026-11-24', demo: true } } }],
  Enterprise: [
    {
      variables: { creditCode },
      answer: { enterprise: { __typename: 'Enterprise', creditCode, demo: true } },
    },
    {
      variables: { creditCode: '123' },
      answer: { enterprise: { __typename: 'InvalidInput', code: 'CREDIT_CODE_LENGTH', path: '/creditCode' } },
    },
  ],
  Enterprises: [
    {
      variables: { first: 30 },
      answer: { enterprises: { __typename: 'EnterpriseConnection', totalCount: enterpriseSeeds.length } },
    },
    {
      variables: { first: 5, search: unknownCode },
      answer: { enterprises: { __typename: 'EnterpriseConnection', totalCount: 0, edges: [] } },
    },
  ],
  Reach: [
    {
      variables: { institution: 'demo-bank-a', first: 50 },
      answer: { reach: { __typename: 'Reach', institution: { id: 'demo-bank-a' }, asOf: '2026-11-24' } },
    },
    {
      variables: { institution: 'nobody', first: 50 },
      answer: { reach: { __typename: 'NotFound', code: 'INSTITUTION_NOT_FOUND', path: '/institution' } },
    },
  ],
  Institutions: [
    {
      variables: {},
      answer: {
        institutions: expect.arrayContaining([
          { id: 'demo-bank-a', kind: 'BANK', name: { zh: '示例银行甲', en: 'Demo Bank A' } },
        ]),
      },
    },
  ],
  Method: [
    {
      variables: {},
      answer: {
        method: expect.arrayContaining([expect.objectContaining({ id: 'ranking', source: null })]),
      },
    },
  ],
  Interview: [
    {
      variables: { input: {}, skip: [] },
      answer: {
        match: {
          __typename: 'Match',
          counts: { eligible: 0, nearly: 0, unknown: productSeeds.length, ineligible: 0 },
        },
      },
    },
  ],
  MatchResults: [
    {
      variables: { input, skip: [] },
      answer: { match: { __typename: 'Match', asOf: '2026-11-24', profileVersion: 1 } },
    },
    {
      variables: { input: { facts: { staff: -1 } }, skip: [] },
      answer: { match: { __typename: 'InvalidInput', code: 'INVALID_PROFILE', path: '/input/facts/staff' } },
    },
  ],
  MatchGroup: [
    {
      variables: { input, outcome: 'ELIGIBLE', sort: 'FIT', first: 20 },
      answer: {
        match: { __typename: 'Match', items: { edges: expect.arrayContaining([expect.anything()]) } },
      },
    },
  ],
  Product: [
    {
      variables: { slug },
      answer: { product: { __typename: 'Product', slug, version: 1, illustrative: true } },
    },
    {
      variables: { slug: 'no.such' },
      answer: { product: { __typename: 'NotFound', code: 'PRODUCT_NOT_FOUND' } },
    },
  ],
  Products: [
    {
      variables: { filter: {}, first: 50 },
      answer: { products: { __typename: 'ProductConnection', totalCount: productSeeds.length } },
    },
  ],
  Compare: [
    {
      variables: { input, products: [{ slug }, { slug: 'demo-bank-a.ip-pledge-loan', version: 1 }] },
      answer: { compare: { __typename: 'Comparison', amount: '1080000.00', missing: [] } },
    },
    {
      variables: { input, products: [] },
      answer: { compare: { __typename: 'InvalidInput', code: 'COMPARE_COUNT' } },
    },
  ],
  ProductNames: [{ variables: {}, answer: { products: { __typename: 'ProductConnection' } } }],
  ProductExplanation: [
    {
      variables: { input, slug },
      answer: { explanation: { __typename: 'Explanation', item: { outcome: 'ELIGIBLE' } } },
    },
  ],
};

describe('the operations that the client sends', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('are the very ones that are exercised here', () => {
    expect([...clientDocuments.keys()].sort()).toEqual(Object.keys(exercises).sort());
  });

  const each = Object.entries(exercises).flatMap(([name, list]) =>
    list.map(({ variables, answer }) => [name, JSON.stringify(variables), variables, answer] as const),
  );
  it.each(each)('%s answers %s', async (name, _shown, variables, answer) => {
    const document = clientDocuments.get(name);
    if (document === undefined) throw new Error(`The client has no operation ${name}.`);
    const { data, errors } = await server.query(print(document), variables);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(answer);
  });
});
