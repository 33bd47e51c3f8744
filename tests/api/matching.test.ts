import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productSeeds } from '../schema/seedDocuments.js';
import { startServer, type TestServer } from './server.js';

const matchDocument = `
  query Matched($input: MatchInput!, $first: Int, $after: String, $outcome: Outcome, $sort: MatchSort, $skip: [ID!]) {
    match(input: $input) {
      __typename
      ... on Failure { code message { zh en } path }
      ... on InvalidInput { faults { code path } }
      ... on Match {
        asOf enterpriseName profileVersion lastFiscalYear catalogueVersion
        counts { eligible nearly unknown ineligible }
        items(first: $first, after: $after, outcome: $outcome, sort: $sort) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node {
            rank outcome replayKey coversAmount coversTerm
            product { slug version }
            missing { path questionId }
            offer { options { limit cost { total allInRateBp } } }
          } }
        }
        nextQuestion(skip: $skip) { id settles mentions }
      }
    }
  }
`;

const replayDocument = `
  query Replayed($key: String!, $facts: ProfileFacts) {
    replay(key: $key, facts: $facts) {
      __typename
      ... on Failure { code path }
      ... on Explanation {
        item {
          outcome replayKey product { slug version }
          missing { path questionId }
          offer { options { limit cost { total allInRateBp } } }
        }
      }
    }
  }
`;

interface Item {
  readonly rank: number;
  readonly outcome: string;
  readonly replayKey: string;
  readonly product: { readonly slug: string; readonly version: number };
  readonly missing: readonly { readonly path: string; readonly questionId: string | null }[];
  readonly offer: unknown;
}

interface Matched {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: string;
  readonly faults?: readonly { readonly code: string; readonly path: string }[];
  readonly enterpriseName: string | null;
  readonly profileVersion: number | null;
  readonly counts: Readonly<Record<'eligible' | 'nearly' | 'unknown' | 'ineligible', number>>;
  readonly items: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Item }[];
  };
  readonly nextQuestion: { readonly id: string; readonly settles: number; readonly mentions: number } | null;
}

const cooling = '91330281MA0DEM1282';
const need = { amount: '3000000.00', termMonths: 12, purpose: 'OPERATING' };

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function match(input: object, rest: object = {}): Promise<Matched> {
  const { data, errors } = await server.query(matchDocument, { input, first: 50, ...rest });
  expect(errors).toEqual([]);
  return data?.['match'] as Matched;
}

async function replay(key: string, facts?: object): Promise<Record<string, unknown>> {
  const { data, errors } = await server.query(replayDocument, { key, ...(facts && { facts }) });
  expect(errors).toEqual([]);
  return data?.['replay'] as Record<string, unknown>;
}

const nodes = ({ items }: Matched) => items.edges.map(({ node }) => node);

describe('matching', () => {
  it('gives every product in force an outcome, and counts them', async () => {
    const matched = await match({ creditCode: cooling, need });
    const { counts, items } = matched;
    expect(items.totalCount).toBe(productSeeds.length);
    expect(counts.eligible + counts.nearly + counts.unknown + counts.ineligible).toBe(productSeeds.length);
    expect(nodes(matched).filter(({ outcome }) => outcome === 'ELIGIBLE')).toHaveLength(counts.eligible);
    expect(nodes(matched).map(({ rank }) => rank)).toEqual(items.edges.map((_, index) => index + 1));
  });

  it('never calls an enterprise unfit of which nothing is known', async () => {
    const { counts, nextQuestion } = await match({});
    expect(counts).toEqual({ eligible: 0, nearly: 0, unknown: productSeeds.length, ineligible: 0 });
    expect(nextQuestion).not.toBeNull();
  });

  it('pages through the matches without losing or repeating one', async () => {
    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Matched = await match({ creditCode: cooling, need }, { first: 4, after });
      slugs.push(...nodes(page).map(({ product }) => product.slug));
      ({ hasNextPage: more, endCursor: after } = page.items.pageInfo);
    }
    expect(new Set(slugs).size).toBe(productSeeds.length);
    expect(slugs).toEqual(
      nodes(await match({ creditCode: cooling, need })).map(({ product }) => product.slug),
    );
  });

  it('keeps the outcomes together in the published order, best first', async () => {
    const order = ['ELIGIBLE', 'NEARLY', 'UNKNOWN', 'INELIGIBLE'];
    const places = nodes(await match({ creditCode: cooling, need })).map(({ outcome }) =>
      order.indexOf(outcome),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('ranks loans, leases, insurance, equity and bridge money apart within one outcome', async () => {
    const groups = ['loan', 'lease', 'insurance', 'equity', 'bridge'];
    const kinds = new Map(productSeeds.map(({ document }) => [document.slug, document.offer.pricing.kind]));
    const places = nodes(await match({})).map(({ product }) => groups.indexOf(kinds.get(product.slug) ?? ''));
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('shows one outcome alone where it is asked for', async () => {
    const matched = await match({ creditCode: cooling, need }, { outcome: 'INELIGIBLE' });
    expect(matched.items.totalCount).toBe(matched.counts.ineligible);
    expect(nodes(matched).every(({ outcome, offer }) => outcome === 'INELIGIBLE' && offer === null)).toBe(
      true,
    );
  });

  it('says what is missing and which question asks for it, until every answer is in', async () => {
    const undecided = nodes(await match({ need, facts: { staff: 40 } })).filter(
      ({ outcome }) => outcome === 'UNKNOWN',
    );
    expect(undecided.length).toBeGreaterThan(0);
    for (const { missing } of undecided) {
      expect(missing.length).toBeGreaterThan(0);
      expect(missing.every(({ questionId }) => questionId !== null)).toBe(true);
    }
  });

  it('follows an answer given beside a stored profile, and does not store it', async () => {
    const plain = await match({ creditCode: '91330281MA0DEM072Y', need });
    const answered = await match({
      creditCode: '91330281MA0DEM072Y',
      need,
      facts: { hnte: true, taxGrade: 'A', negativeListed: true },
    });
    expect(answered.counts.unknown).toBeLessThan(plain.counts.unknown);
    expect(await match({ creditCode: '91330281MA0DEM072Y', need })).toEqual(plain);
  });

  it('does not let a statement override what the profile records', async () => {
    const plain = await match({ creditCode: cooling, need });
    const stated = await match({
      creditCode: cooling,
      need,
      facts: { validInventions: 0, debtRatio: '0.95' },
    });
    expect(stated.counts).toEqual(plain.counts);
  });

  it('asks another question when one is passed over', async () => {
    const first = await match({});
    const second = await match({}, { skip: [first.nextQuestion?.id] });
    expect(second.nextQuestion?.id).not.toBe(first.nextQuestion?.id);
  });
});

describe('the headline of what does not fit', () => {
  it('says the reason where a rule forbids what was found', async () => {
    const document = `query Headline($input: MatchInput!, $slug: String!) {
      explanation(input: $input, slug: $slug) {
        ... on Explanation {
          item { outcome headline { zh en } deciding { ruleId outcome verdict } }
        }
      }
    }`;
    const input = { creditCode: '91330281MA0DEM080R', need };
    const slug = 'demo-guarantor-a.government-guaranteed-loan';
    const { data } = await server.query(document, { input, slug });
    expect(data?.['explanation']).toMatchObject({
      item: {
        outcome: 'INELIGIBLE',
        headline: { zh: expect.stringContaining('有 1 项不满足：行政处罚') },
        deciding: [{ ruleId: 'penalty', outcome: 'TRUE', verdict: 'FALSE' }],
      },
    });
  });
});

describe('a replay', () => {
  it('gives the very answer again, for a stored profile', async () => {
    for (const { outcome, replayKey, product, missing, offer } of nodes(
      await match({ creditCode: cooling, need }),
    )) {
      const again = await replay(replayKey);
      expect(again).toMatchObject({
        __typename: 'Explanation',
        item: { outcome, replayKey, product, missing, offer },
      });
    }
  });

  it('of facts that were given along needs the same facts again', async () => {
    const facts = { regDate: '2024-02-29', divisionCode: '330281', staff: 12, provincialTechSme: true };
    const [item] = nodes(await match({ need, facts }));
    const key = item?.replayKey ?? '';
    const reordered = Object.fromEntries(Object.entries(facts).reverse());
    expect(await replay(key, reordered)).toMatchObject({
      __typename: 'Explanation',
      item: { outcome: item?.outcome },
    });
    expect(await replay(key)).toMatchObject({ code: 'REPLAY_FACTS_DIFFER', path: '/facts' });
    expect(await replay(key, { ...facts, staff: 13 })).toMatchObject({ code: 'REPLAY_FACTS_DIFFER' });
  });

  it('is refused under other derivations or another LPR table, and for a key that is none', async () => {
    const [item] = nodes(await match({ creditCode: cooling, need }));
    const key = JSON.parse(Buffer.from(item?.replayKey ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const changed = (change: object) =>
      Buffer.from(JSON.stringify({ ...key, ...change })).toString('base64url');
    expect(await replay(changed({ derivationVersion: 0 }))).toMatchObject({
      code: 'REPLAY_UNAVAILABLE',
      path: '/key',
    });
    expect(await replay(changed({ lprVersion: 'another' }))).toMatchObject({ code: 'REPLAY_UNAVAILABLE' });
    expect(await replay(changed({ profileVersion: 99 }))).toMatchObject({
      __typename: 'NotFound',
      path: '/key',
    });
    expect(await replay(changed({ productVersion: 99 }))).toMatchObject({
      __typename: 'NotFound',
      path: '/key',
    });
    expect(await replay('no key')).toMatchObject({ code: 'REPLAY_KEY_INVALID', path: '/key' });
  });
});

describe('input that can not be matched', () => {
  const cases: readonly [string, object, string, string][] = [
    ['an unknown enterprise', { creditCode: '91330281MA0DEM9977' }, '', '/input/creditCode'],
    ['a malformed credit code', { creditCode: '9133028' }, 'CREDIT_CODE_LENGTH', '/input/creditCode'],
    ['an amount below zero', { need: { amount: '-1.00' } }, 'NEED_AMOUNT_INVALID', '/input/need/amount'],
    ['an amount of nothing', { need: { amount: '0.00' } }, 'NEED_AMOUNT_INVALID', '/input/need/amount'],
    ['a term of no month', { need: { termMonths: 0 } }, 'NEED_TERM_INVALID', '/input/need/termMonths'],
    ['a fact of a wrong type', { facts: { staff: 'many' } }, 'INVALID_PROFILE', '/input/facts/staff'],
    [
      'a fact that the dictionary lacks',
      { facts: { colour: 'red' } },
      'INVALID_PROFILE',
      '/input/facts/colour',
    ],
    [
      'a need among the facts',
      { facts: { needAmount: '5.00' } },
      'NEED_AMONG_FACTS',
      '/input/facts/needAmount',
    ],
    [
      'a member field that is worked out',
      { facts: { patents: [{ pledgeable: true }] } },
      'MEMBER_FIELD_DERIVED',
      '/input/facts/patents/0/pledgeable',
    ],
    ['a date before the first LPR', { asOf: '2020-01-01' }, 'LPR_NOT_LOADED', '/input/asOf'],
  ];

  it.each(cases)('%s is refused with a code and the place', async (_what, input, code, path) => {
    const answer = await match(input);
    expect(['InvalidInput', 'NotFound']).toContain(answer.__typename);
    expect(answer).toMatchObject({ path, ...(code !== '' && { code }) });
  });

  it('is told all its faults at once, twenty at most', async () => {
    const facts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`no${index}`, 1]));
    const { faults } = await match({ facts });
    expect(faults).toHaveLength(20);
  });
});
