import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '../../server/domain/index.js';
import { writeFolder } from '../../server/cli/generate/folder.js';
import { startServer, type TestServer } from './server.js';

jest.setTimeout(120_000);

const enterprises = 120;

const document = `query ($institution: String!, $first: Int, $after: String) {
  reach(institution: $institution, first: $first, after: $after) {
    __typename
    ... on Reach {
      asOf state progress { counted total } totalCount institution { id } enterprises { kind value }
      edges { node { inForce product { slug status }
        counts { eligible { ...C } nearly { ...C } unknown { ...C } ineligible { ...C } missing { path label { zh } count { ...C } } } } }
      pageInfo { hasNextPage endCursor }
    }
    ... on Failure { code path message { zh en } }
  }
}
fragment C on ReachCount { kind value }`;

interface Count {
  readonly kind: 'EXACT' | 'UNDER_FIVE' | 'WITHHELD';
  readonly value: number | null;
}
interface Reach {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: string;
  readonly state: 'CURRENT' | 'COUNTING';
  readonly asOf: string;
  readonly totalCount: number;
  readonly enterprises: Count;
  readonly edges: readonly {
    readonly node: {
      readonly inForce: boolean;
      readonly product: { readonly slug: string; readonly status: string };
      readonly counts:
        | (Readonly<Record<'eligible' | 'nearly' | 'unknown' | 'ineligible', Count>> & {
            readonly missing: readonly { readonly path: string; readonly count: Count }[];
          })
        | null;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const outcomes = ['eligible', 'nearly', 'unknown', 'ineligible'] as const;

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'reach-')), 'folder');
  await writeFolder(folder, { enterprises, products: 220, seed: 7, asOf: calendarDate('2026-11-24') });
  server = await startServer({ load: folder });
});
afterAll(async () => {
  await server.close();
  await rm(join(folder, '..'), { recursive: true });
});

async function ask(variables: Readonly<Record<string, unknown>>, from = server): Promise<Reach> {
  const { data, errors } = await from.query(document, variables);
  expect(errors).toEqual([]);
  return (data as { reach: Reach }).reach;
}

/** The answer once every enterprise is in the counts. */
async function current(institution: string): Promise<Reach> {
  for (;;) {
    const answer = await ask({ institution });
    if (answer.state === 'CURRENT') return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Credit codes of all listed enterprises. */
async function listedCodes(): Promise<readonly string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await server.query(
      `query ($after: String) { enterprises(first: 50, after: $after) {
        ... on EnterpriseConnection { edges { node { creditCode } } pageInfo { hasNextPage endCursor } }
      } }`,
      { after },
    );
    const { enterprises: page } = data as unknown as {
      enterprises: {
        edges: { node: { creditCode: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    codes.push(...page.edges.map(({ node }) => node.creditCode));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return codes;
}

describe('the reach of an institution’s products', () => {
  it('counts every listed enterprise: exact counts of a product add up to all of them', async () => {
    const reach = await current('demo-g001');
    const { data } = await server.query(
      '{ enterprises(first: 1) { ... on EnterpriseConnection { totalCount } } }',
    );
    const { totalCount } = (data as { enterprises: { totalCount: number } }).enterprises;
    expect(totalCount).toBeGreaterThan(enterprises);
    expect(reach.enterprises).toEqual({ kind: 'EXACT', value: totalCount });
    expect(reach.asOf).toBe('2026-11-24');
    const whole = reach.edges.flatMap(({ node: { counts } }) =>
      counts && outcomes.every((outcome) => counts[outcome].kind === 'EXACT') ? [counts] : [],
    );
    expect(whole.length).toBeGreaterThan(0);
    for (const counts of whole) {
      expect(outcomes.reduce((sum, outcome) => sum + (counts[outcome].value ?? 0), 0)).toBe(totalCount);
    }
  });

  it('agrees with matching: as many are eligible as matches find, one by one', async () => {
    const reach = await current('demo-g001');
    const chosen = reach.edges.find(({ node }) => (node.counts?.eligible.value ?? 0) > 0)?.node;
    if (!chosen) throw new Error('No product whose eligible enterprises are told.');
    let eligible = 0;
    for (const creditCode of await listedCodes()) {
      const { data } = await server.query(
        `query ($input: MatchInput!, $slug: String!) {
          explanation(input: $input, slug: $slug) { ... on Explanation { item { outcome } } }
        }`,
        { input: { creditCode }, slug: chosen.product.slug },
      );
      const { explanation } = data as { explanation: { item: { outcome: string } } };
      if (explanation.item.outcome === 'ELIGIBLE') eligible += 1;
    }
    expect(chosen.counts?.eligible.value).toBe(eligible);
  });

  it('never gives a number from 1 to 4, and names at most five missing facts', async () => {
    for (const number of ['001', '003', '005', '007', '009']) {
      const { edges } = await current(`demo-g${number}`);
      for (const { node } of edges) {
        const counts = node.counts;
        if (!counts) continue;
        expect(counts.missing.length).toBeLessThanOrEqual(5);
        for (const { kind, value } of [
          ...outcomes.map((outcome) => counts[outcome]),
          ...counts.missing.map(({ count }) => count),
        ]) {
          expect(kind === 'EXACT').toBe(value !== null);
          expect([1, 2, 3, 4]).not.toContain(value);
        }
      }
    }
  });

  it('puts suspended products first, and gives pages', async () => {
    const all = await current('demo-g001');
    const suspended = all.edges.map(({ node }) => node.product.status === 'SUSPENDED');
    expect(suspended).toEqual([...suspended].sort((one, other) => Number(other) - Number(one)));
    const first = await ask({ institution: 'demo-g001', first: 2 });
    const second = await ask({ institution: 'demo-g001', first: 2, after: first.pageInfo.endCursor });
    const slugs = [...first.edges, ...second.edges].map(({ node }) => node.product.slug);
    expect(slugs).toEqual(all.edges.slice(0, 4).map(({ node }) => node.product.slug));
  });

  it.each([
    ['an unknown institution', { institution: 'nobody' }, 'INSTITUTION_NOT_FOUND'],
    ['a page of nothing', { institution: 'demo-g001', first: 0 }, 'PAGE_SIZE_INVALID'],
    ['a cursor of another list', { institution: 'demo-g001', after: 'YWJj' }, 'CURSOR_INVALID'],
  ])('refuses %s', async (_, variables, code) => {
    expect(await ask(variables)).toMatchObject({ code });
  });

  it('tells nobody outside the demonstration, where there are no accounts', async () => {
    const strict = await startServer({ asOf: '2026-11-24' });
    try {
      expect(await ask({ institution: 'demo-bank-a' }, strict)).toMatchObject({
        code: 'INSTITUTION_NOT_FOUND',
      });
    } finally {
      await strict.close();
    }
  });
});
