import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { startServer, type TestServer } from './server.js';

const figures = `query ($period: String, $asOf: Date) {
  pledgeFigures(period: $period, asOf: $asOf) {
    __typename
    ... on PledgeFigures {
      asOf
      period { code from through }
      patentPledge { ...kind }
      dataIpPledge { ...kind }
      notCollected { code }
    }
    ... on Failure { code path }
  }
}
fragment kind on PledgeKindFigures {
  known enterprises amount averageAmount rows
  byMonth { month known enterprises amount cumulative cumulativeEnterprises }
  byInstitution { key label { zh } amount }
  byTown { key label { zh } amount }
  byIndustry { key label { zh } amount }
  corrections { recordedOn change }
  stock { date registrations enterprises amount }
}`;

const rows = `query ($period: String!, $kind: PledgeKind!, $asOf: Date, $filter: PledgeRowFilter, $first: Int, $after: String) {
  pledgeRows(period: $period, kind: $kind, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    __typename
    ... on PledgeRowConnection {
      totalCount totalAmount pageInfo { hasNextPage endCursor }
      edges { node { id addition date amount state pledgor { name town { zh } } } }
    }
    ... on Failure { code path }
  }
}`;

interface Kind {
  readonly known: string;
  readonly enterprises: number | null;
  readonly amount: string | null;
  readonly averageAmount: string | null;
  readonly rows: number;
  readonly byMonth: readonly {
    readonly month: string;
    readonly amount: string | null;
    readonly cumulative: string | null;
    readonly cumulativeEnterprises: number | null;
  }[];
  readonly byInstitution: readonly Part[];
  readonly byTown: readonly Part[];
  readonly byIndustry: readonly Part[];
  readonly corrections: readonly { readonly change: string }[];
  readonly stock: { readonly date: string; readonly registrations: number };
}

interface Part {
  readonly key: string;
  readonly label: { readonly zh: string };
  readonly amount: string;
}

interface Figures {
  readonly patentPledge: Kind;
  readonly dataIpPledge: Kind;
}

interface Rows {
  readonly totalCount: number;
  readonly totalAmount: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string; readonly date: string } }[];
}

/** Whole fen of a decimal string of yuan. */
const fenOf = (yuan: string | null) => BigInt((yuan ?? '').replace('.', ''));
const sum = (amounts: readonly (string | null)[]) => amounts.reduce((all, one) => all + fenOf(one), 0n);

describe('the pledge ledger through the interface', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  }, 60_000);
  afterAll(() => server.close());

  const askFigures = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await server.query(figures, variables);
    expect(errors).toEqual([]);
    return data?.['pledgeFigures'] as Figures;
  };
  const askRows = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await server.query(rows, { kind: 'PATENT', period: '2024', ...variables });
    expect(errors).toEqual([]);
    return data?.['pledgeRows'] as Rows;
  };

  it('gives the last year that it knows whole, with the mean worked out and data IP apart', async () => {
    expect(await askFigures()).toMatchObject({
      __typename: 'PledgeFigures',
      asOf: '2026-11-24',
      period: { code: '2024', from: '2024-01-01', through: '2024-12-31' },
      patentPledge: {
        known: 'WHOLE',
        enterprises: 130,
        amount: '5900000000.00',
        averageAmount: '45384615.38',
        stock: { date: '2025-04-30' },
      },
      dataIpPledge: { amount: '120000000.00' },
    });
  });

  it('breaks the amount down so that months, banks, towns and industries each add up to it', async () => {
    const { patentPledge: patents } = await askFigures();
    const parts = [patents.byMonth, patents.byInstitution, patents.byTown, patents.byIndustry];
    for (const amounts of parts.map((part) => part.map(({ amount }) => amount))) {
      expect(sum(amounts)).toBe(fenOf(patents.amount));
    }
    expect(patents.byMonth.at(-1)?.cumulative).toBe(patents.amount);
    expect(patents.byMonth.at(-1)?.cumulativeEnterprises).toBe(patents.enterprises);
    expect(patents.byInstitution.map(({ label }) => label.zh)).toContain('示例银行甲');
  });

  it('gives the months of a year that has quarters adding up to it', async () => {
    const quarters = await Promise.all(
      [1, 2, 3, 4].map((quarter) => askFigures({ period: `2024Q${quarter}` })),
    );
    expect(sum(quarters.map(({ patentPledge }) => patentPledge.amount))).toBe(590000000000n);
  });

  it('knows less at an earlier date, and says so of the months to come', async () => {
    const { patentPledge: patents } = await askFigures({ period: '2024', asOf: '2024-06-15' });
    expect(patents.known).toBe('PART');
    expect(patents.byMonth[5]).toMatchObject({ month: '2024-06', known: 'PART' });
    expect(patents.byMonth[6]).toMatchObject({
      known: 'NONE',
      amount: null,
      cumulative: null,
      cumulativeEnterprises: null,
    });
    expect(patents.stock.date).toBe('2024-06-15');
  });

  it('says that a year before the ledger is unknown, not zero', async () => {
    expect((await askFigures({ period: '2022' })).patentPledge).toMatchObject({
      known: 'NONE',
      enterprises: null,
      amount: null,
      averageAmount: null,
      rows: 0,
    });
  });

  it('tells what was corrected after the year, so that its figure at the end of the year is found again', async () => {
    const now = (await askFigures({ period: '2024' })).patentPledge;
    const then = (await askFigures({ period: '2024', asOf: '2024-12-31' })).patentPledge;
    const changes = sum(now.corrections.map(({ change }) => change));
    expect(now.corrections.length).toBeGreaterThan(2);
    expect(fenOf(then.amount) + changes).toBe(fenOf(now.amount));
  });

  it('lists the rows behind a figure by pages, each once, adding up to it', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Rows = await askRows({ first: 50, after });
      expect(page).toMatchObject({ totalAmount: '5900000000.00' });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const { patentPledge } = await askFigures();
    expect(new Set(seen).size).toBe(patentPledge.rows);
    expect(seen).toHaveLength(patentPledge.rows);
  });

  it('narrows the rows to a part of each breakdown, which then add up to that part', async () => {
    const { patentPledge: patents } = await askFigures();
    const parts = [
      { institution: patents.byInstitution[0] },
      { town: patents.byTown[0] },
      { industry: patents.byIndustry[0] },
    ];
    for (const part of parts) {
      const [[name, { key, amount }]] = Object.entries(part) as [[string, Part]];
      expect((await askRows({ filter: { [name]: key } })).totalAmount).toBe(amount);
    }
    const march = patents.byMonth[2];
    const page = await askRows({ filter: { month: march?.month } });
    expect(page.totalAmount).toBe(march?.amount);
    expect(page.edges.every(({ node }) => node.date.startsWith('2024-03'))).toBe(true);
    expect(await askRows({ filter: { town: 'atlantis' } })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it.each([
    [figures, { period: '2024-13' }, { code: 'PERIOD_INVALID', path: '/period' }],
    [rows, { period: '24', kind: 'PATENT' }, { code: 'PERIOD_INVALID', path: '/period' }],
    [
      rows,
      { period: '2024', kind: 'PATENT', filter: { town: '' } },
      { code: 'FILTER_INVALID', path: '/filter/town' },
    ],
    [rows, { period: '2024', kind: 'PATENT', first: 0 }, { code: 'PAGE_SIZE_INVALID', path: '/first' }],
    [rows, { period: '2024', kind: 'PATENT', after: 'bm9uZQ' }, { code: 'CURSOR_INVALID', path: '/after' }],
  ])('refuses what can not be meant (%#)', async (document, variables, failure) => {
    const { data } = await server.query(document, variables);
    expect(Object.values(data ?? {})).toMatchObject([{ __typename: 'InvalidInput', ...failure }]);
  });

  it.each([{ asOf: '2024-02-30' }, { asOf: 20241231 }, { period: 2024 }])(
    'refuses a value of another kind before it runs (%#)',
    async (variables) => {
      const { errors } = await server.query(figures, variables);
      expect(errors).toHaveLength(1);
    },
  );
});

describe('without a ledger', () => {
  it('there are no figures, which is not zero', async () => {
    const seeds = await mkdtemp(join(tmpdir(), 'api-no-ledger-'));
    for (const part of ['institutions.json', 'meta.json'])
      await cp(join(projectRoot, 'seeds', part), join(seeds, part));
    const server = await startServer({ seeds });
    for (const [document, variables] of [
      [figures, {}],
      [rows, { period: '2024', kind: 'PATENT' }],
    ] as const) {
      const { data } = await server.query(document, variables);
      expect(Object.values(data ?? {})).toMatchObject([
        { __typename: 'NotFound', code: 'LEDGER_NOT_LOADED' },
      ]);
    }
    await server.close();
    await rm(seeds, { recursive: true });
  }, 60_000);
});
