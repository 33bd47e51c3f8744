import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from './server.js';
import { enterpriseSeeds } from '../schema/seedDocuments.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const page = `query ($first: Int, $after: String, $search: String) {
  enterprises(first: $first, after: $after, search: $search) {
    __typename
    ... on EnterpriseConnection {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { creditCode name demo summary { zh } profile { version recordedAt facts } } }
    }
    ... on InvalidInput { code path }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: {
      readonly creditCode: string;
      readonly name: string;
      readonly profile: { readonly version: number; readonly facts: Readonly<Record<string, unknown>> };
    };
  }[];
}

async function enterprises(variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const answer = await server.query(page, variables);
  expect(answer.errors).toEqual([]);
  return answer.data?.['enterprises'] as Page;
}

describe('the list of enterprises', () => {
  it('gives every enterprise once over all its pages, in the order of credit codes', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await enterprises({ first: 7, after });
      expect(next.totalCount).toBe(enterpriseSeeds.length);
      seen.push(...next.edges.map(({ node }) => node.creditCode));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(enterpriseSeeds.length);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('shows each with its own newest profile, money in yuan with two decimals', async () => {
    const { edges } = await enterprises({ first: 50 });
    for (const { node } of edges) {
      expect(node.profile.version).toBe(1);
      expect(node.profile.facts['name']).toBe(node.name);
    }
    const plastics = edges.find(({ node }) => node.creditCode === '91330281MA0DEM021N')?.node;
    expect(plastics?.profile.facts['finances']).toContainEqual(
      expect.objectContaining({ year: 2025, revenue: '21000000.00' }),
    );
  });

  it('finds the beginning of a name or of a credit code, in small letters too', async () => {
    const byName = await enterprises({ search: '余姚示例塑料' });
    expect(byName.edges.map(({ node }) => node.creditCode)).toContain('91330281MA0DEM021N');
    const byCode = await enterprises({ search: '91330281ma0dem021' });
    expect(byCode.edges.map(({ node }) => node.creditCode)).toEqual(['91330281MA0DEM021N']);
    expect((await enterprises({ search: '塑料' })).totalCount).toBe(0);
  });

  it('takes signs of regular expressions as they stand', async () => {
    for (const search of ['.*', '(', '[', '\\', '^余', '$', '余姚|', '/', '-']) {
      expect((await enterprises({ search })).totalCount).toBe(0);
    }
  });

  it('takes an empty search as none', async () => {
    expect((await enterprises({ search: '  ' })).totalCount).toBe(enterpriseSeeds.length);
  });

  it.each([
    ['a line break in the search', { search: '余\n姚' }, 'SEARCH_INVALID', '/search'],
    ['a NUL in the search', { search: '余\u0000' }, 'SEARCH_INVALID', '/search'],
    ['half a character in the search', { search: '\ud83d' }, 'SEARCH_INVALID', '/search'],
    ['a search without end', { search: '余'.repeat(101) }, 'SEARCH_INVALID', '/search'],
    ['a page of none', { first: 0 }, 'PAGE_SIZE_INVALID', '/first'],
    ['a cursor that is none', { after: 'not a cursor' }, 'CURSOR_INVALID', '/after'],
  ])('answers %s with a fault that says where', async (_name, variables, code, path) => {
    expect(await enterprises(variables)).toMatchObject({ __typename: 'InvalidInput', code, path });
  });
});

describe('one enterprise', () => {
  const one = `query ($creditCode: String!) {
    enterprise(creditCode: $creditCode) {
      __typename
      ... on Enterprise { creditCode name demo profile { version facts } }
      ... on InvalidInput { code path message { zh en } faults { code path } }
      ... on NotFound { code path message { zh en } }
    }
  }`;
  const find = async (creditCode: string) => (await server.query(one, { creditCode })).data?.['enterprise'];

  it('is found by its credit code, however it is typed', async () => {
    const found = { __typename: 'Enterprise', creditCode: '91330281MA0DEM021N', demo: true };
    expect(await find('91330281MA0DEM021N')).toMatchObject(found);
    expect(await find(' 9133 0281-ma0dem021n ')).toMatchObject(found);
    expect(await find('９１３３０２８１ＭＡ０ＤＥＭ０２１Ｎ')).toMatchObject(found);
  });

  it('that is not here gives NotFound with what to do', async () => {
    expect(await find('91310000132149237G')).toMatchObject({
      __typename: 'NotFound',
      code: 'ENTERPRISE_NOT_FOUND',
      path: '/creditCode',
      message: {
        zh: expect.stringContaining('91310000132149237G'),
        en: expect.stringContaining('Check the code'),
      },
    });
  });

  it.each([
    ['too short', '9133', 'CREDIT_CODE_LENGTH'],
    ['empty', '', 'CREDIT_CODE_LENGTH'],
    ['endless', '9'.repeat(5_000), 'CREDIT_CODE_LENGTH'],
    ['with a letter that codes never have', '91330281MAODEM021N', 'CREDIT_CODE_CHARACTER'],
    ['with a wrong check digit', '91330281MA0DEM021X', 'CREDIT_CODE_CHECK_DIGIT'],
  ])('by a code that is %s gives InvalidInput', async (_name, creditCode, code) => {
    expect(await find(creditCode)).toMatchObject({
      __typename: 'InvalidInput',
      code,
      path: '/creditCode',
      faults: [{ code, path: '/creditCode' }],
    });
  });
});
