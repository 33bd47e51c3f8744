import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPortrait, askVersions, sendSave, type SentChange } from './profileOperations.js';
import { startServer, type TestServer } from './server.js';

const plastics = '91330281MA0DEM021N';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

let requests = 0;
const save = (
  creditCode: string,
  baseVersion: number,
  changes: readonly SentChange[],
  requestKey?: string,
) => {
  requests += 1;
  return sendSave(server, {
    creditCode,
    baseVersion,
    changes,
    requestKey: requestKey ?? `request-${requests}`,
  });
};

describe('the portrait of an enterprise', () => {
  it('gives its facts with where they come from, as of when, and how far they can be relied on', async () => {
    const portrait = await askPortrait(server, plastics);
    expect(portrait).toMatchObject({ __typename: 'ProfileView', version: 1, newestVersion: 1 });
    expect(portrait.facts['name']).toBe(portrait.name);
    const origin = portrait.origins.find(({ pointer }) => pointer === '/taxGrade');
    expect(origin?.source).toMatchObject({ kind: 'AUTHORITY', confidence: 'HIGH', stale: false });
  });

  it('says which missing facts products wait for, the one that settles most first, and never the need', async () => {
    const [plasticsView, other] = await Promise.all([
      askPortrait(server, plastics),
      askPortrait(server, '91330281MA0DEM1282'),
    ]);
    for (const { waiting } of [plasticsView, other]) {
      const order = waiting.map(({ settles, products }) => [settles, products.length]);
      expect(order).toEqual(
        [...order].sort(([settles = 0, many = 0], [others = 0, more = 0]) => others - settles || more - many),
      );
      expect(waiting.filter(({ path }) => path.startsWith('need'))).toEqual([]);
      for (const { products, settles } of waiting) {
        expect(products.length).toBeGreaterThan(0);
        expect(settles).toBeLessThanOrEqual(products.length);
      }
    }
  });

  it('no longer misses a fact that was saved', async () => {
    const creditCode = '91330281MA0DEM101A';
    const before = await askPortrait(server, creditCode);
    await save(creditCode, 1, [{ pointer: '/staff' }]);
    const without = await askPortrait(server, creditCode);
    expect(without.waiting.map(({ path }) => path)).toContain('staff');
    await save(creditCode, 2, [{ pointer: '/staff', value: before.facts['staff'] }]);
    const after = await askPortrait(server, creditCode);
    expect(after.waiting).toEqual(before.waiting);
  });

  it('says which products read a fact, through what is derived from it too', async () => {
    const { uses } = await askPortrait(server, plastics);
    const slugsOf = (code: string) =>
      uses.find((use) => use.code === code)?.products.map(({ slug }) => slug) ?? [];
    expect(slugsOf('patents')).toEqual(expect.arrayContaining(['demo-bank-a.ip-pledge-loan']));
    expect(slugsOf('finances').length).toBeGreaterThanOrEqual(slugsOf('debtRatio').length);
  });

  it('keeps every version as it was', async () => {
    const creditCode = '91330281MA0DEM013U';
    const { facts } = await askPortrait(server, creditCode);
    await save(creditCode, 1, [{ pointer: '/staff', value: 77, kind: 'REGISTER' }]);
    expect((await askPortrait(server, creditCode, 1)).facts).toEqual(facts);
    expect((await askPortrait(server, creditCode)).facts).toEqual({ ...facts, staff: 77 });
    expect(await askPortrait(server, creditCode, 3)).toMatchObject({ code: 'ENTERPRISE_NOT_FOUND' });
  });
});

describe('a save', () => {
  it('records all its changes as one version, seen at once by matching and in the list of versions', async () => {
    const creditCode = '91330281MA0DEM03XE';
    const saved = await save(creditCode, 1, [
      { pointer: '/staff', value: 66, kind: 'REGISTER', title: '社会保险缴费记录', date: '2026-11-01' },
      { pointer: '/finances/2022/revenue', value: '1200000.00', kind: 'DOCUMENT' },
      { pointer: '/loans', value: [], kind: 'INSTITUTION' },
    ]);
    expect(saved).toEqual({ __typename: 'ProfileSaved', version: 2, repeated: false, notCounted: [] });
    const portrait = await askPortrait(server, creditCode);
    expect(portrait.facts).toMatchObject({ staff: 66, loans: [] });
    expect(portrait.facts['finances']).toContainEqual({ year: 2022, revenue: '1200000.00' });
    expect(portrait.origins).toContainEqual({
      pointer: '/staff',
      source: {
        kind: 'REGISTER',
        title: { zh: '社会保险缴费记录' },
        date: '2026-11-01',
        confidence: 'HIGH',
        stale: false,
      },
    });
    const { edges } = (await askVersions(server, { creditCode })) as {
      edges: { node: { version: number; changes: { pointer: string; label: { zh: string } }[] } }[];
    };
    expect(edges.map(({ node }) => node.version)).toEqual([2, 1]);
    expect(edges[0]?.node.changes).toEqual(
      expect.arrayContaining([
        { pointer: '/staff', label: { zh: '职工人数' }, before: expect.any(Number), after: 66, beside: null },
        {
          pointer: '/finances/2022',
          label: { zh: '年度财务 2022' },
          before: null,
          after: { year: 2022, revenue: '1200000.00' },
          beside: null,
        },
      ]),
    );
    const matched = await server.query(
      `query ($input: MatchInput!) { match(input: $input) { ... on Match { profileVersion } } }`,
      { input: { creditCode } },
    );
    expect(matched.data).toEqual({ match: { profileVersion: 2 } });
  });

  it('renames the enterprise with its name', async () => {
    const creditCode = '91330281MA0DEM048E';
    await save(creditCode, 1, [{ pointer: '/name', value: ' 余姚示例改名有限公司 ', kind: 'REGISTER' }]);
    const found = await server.query(
      `query { enterprises(search: "余姚示例改名") { ... on EnterpriseConnection { edges { node { creditCode } } } } }`,
    );
    expect(found.data).toEqual({ enterprises: { edges: [{ node: { creditCode } }] } });
  });

  it('shows both where sources disagree, and says which change does not count', async () => {
    const creditCode = '91330281MA0DEM0569';
    const { facts } = await askPortrait(server, creditCode);
    const saved = await save(creditCode, 1, [{ pointer: '/regDate', value: '2001-01-01', kind: 'SELF' }]);
    expect(saved).toMatchObject({ version: 2, notCounted: ['/regDate'] });
    const portrait = await askPortrait(server, creditCode);
    expect(portrait.facts).toEqual(facts);
    expect(portrait.otherStatements).toEqual([
      {
        pointer: '/regDate',
        label: { zh: '成立日期' },
        value: '2001-01-01',
        source: {
          kind: 'SELF',
          title: { zh: '企业自述' },
          date: '2026-11-24',
          confidence: 'LOW',
          stale: false,
        },
      },
    ]);
  });

  it('marks what is more than twelve months old as stale', async () => {
    const creditCode = '91330281MA0DEM0644';
    await save(creditCode, 1, [
      { pointer: '/rdStaff', value: 7, kind: 'REGISTER', date: '2025-11-23' },
      { pointer: '/talents', value: 1, kind: 'REGISTER', date: '2025-11-24' },
    ]);
    const { origins } = await askPortrait(server, creditCode);
    const isStale = (pointer: string) => origins.find((origin) => origin.pointer === pointer)?.source.stale;
    expect([isStale('/rdStaff'), isStale('/talents')]).toEqual([true, false]);
  });

  it('that changes nothing is told so, and records no version', async () => {
    const { facts, origins } = await askPortrait(server, '91330281MA0DEM144P');
    const date = origins.find(({ pointer }) => pointer === '/staff')?.source.date;
    if (date === undefined) throw new Error('The demonstration says no date of the staff.');
    const again = { pointer: '/staff', value: facts['staff'], kind: 'AUTHORITY', date };
    const first = await save('91330281MA0DEM144P', 1, [again]);
    expect(first).toMatchObject({ version: 2 });
    expect(await save('91330281MA0DEM144P', 2, [again])).toMatchObject({ code: 'NOTHING_CHANGED' });
  });
});

describe('two editors of one version', () => {
  const creditCode = '91330281MA0DEM080R';

  it('the later is told what differs, nothing is lost, and what does not cross is sent again', async () => {
    const first = await save(creditCode, 1, [
      { pointer: '/staff', value: 51, kind: 'REGISTER' },
      { pointer: '/rdStaff', value: 19, kind: 'REGISTER' },
    ]);
    expect(first).toMatchObject({ version: 2 });
    const second = await save(creditCode, 1, [
      { pointer: '/staff', value: 52, kind: 'REGISTER' },
      { pointer: '/talents', value: 4, kind: 'REGISTER' },
    ]);
    expect(second).toMatchObject({
      __typename: 'ProfileConflict',
      code: 'PROFILE_CHANGED_MEANWHILE',
      path: '/input/baseVersion',
      newestVersion: 2,
    });
    const differences = second['differences'] as readonly Record<string, unknown>[];
    expect(
      differences.map(({ pointer, mine, theirs, changedBy }) => [pointer, mine, theirs, changedBy]),
    ).toEqual([
      ['/staff', 52, 51, 'BOTH'],
      ['/talents', 4, expect.anything(), 'ME'],
      ['/rdStaff', null, 19, 'THEM'],
    ]);
    expect((await askPortrait(server, creditCode)).version).toBe(2);
    const resend = differences.find(({ pointer }) => pointer === '/talents')?.['resend'] as SentChange;
    expect(await save(creditCode, 2, [{ ...resend, kind: 'REGISTER' }])).toMatchObject({ version: 3 });
    expect((await askPortrait(server, creditCode)).facts).toMatchObject({
      staff: 51,
      rdStaff: 19,
      talents: 4,
    });
  });

  it('who each declare what a greater source says otherwise cross, and every version tells of what does not count', async () => {
    const code = '91330281MA0DEM2919';
    const declared = (staff: number) => [{ pointer: '/staff', value: staff }];
    expect(await save(code, 1, declared(611))).toMatchObject({ version: 2, notCounted: ['/staff'] });
    const { facts } = await askPortrait(server, code);
    expect((await save(code, 1, declared(711)))['differences']).toEqual([
      expect.objectContaining({
        pointer: '/staff',
        base: facts['staff'],
        mine: 711,
        theirs: 611,
        beside: 'SELF',
        changedBy: 'BOTH',
      }),
    ]);
    expect(await save(code, 2, declared(711))).toMatchObject({ version: 3 });
    expect(await askVersions(server, { creditCode: code, first: 2 })).toMatchObject({
      edges: [
        { node: { changes: [{ pointer: '/staff', before: 611, after: 711, beside: 'SELF' }] } },
        { node: { changes: [{ pointer: '/staff', before: null, after: 611, beside: 'SELF' }] } },
      ],
    });
  });

  it('at the very same time make one version, and the other is told', async () => {
    const code = '91330281MA0DEM099N';
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save(code, 1, [{ pointer: '/talents', value: 100 + index, kind: 'REGISTER' }]),
      ),
    );
    const kinds = outcomes.map(({ __typename }) => __typename).sort();
    expect(kinds).toEqual([...Array<string>(7).fill('ProfileConflict'), 'ProfileSaved']);
    expect((await askPortrait(server, code)).newestVersion).toBe(2);
  });
});

describe('a repeated request', () => {
  const creditCode = '91330281MA0DEM11X2';
  const changes = [{ pointer: '/staff', value: 31, kind: 'SELF' }];

  it('finds the version that it made, with the same answer, even after later versions', async () => {
    const first = await save(creditCode, 1, changes, 'the-same-request');
    await save(creditCode, 2, [{ pointer: '/rdStaff', value: 3, kind: 'REGISTER' }]);
    const again = await save(creditCode, 1, changes, 'the-same-request');
    expect(again).toEqual({ ...first, repeated: true });
    expect((await askPortrait(server, creditCode)).newestVersion).toBe(3);
  });

  it('at the very same time makes one version', async () => {
    const code = '91330281MA0DEM1282';
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => save(code, 1, changes, 'sent-six-times')),
    );
    expect(outcomes.map(({ version }) => version)).toEqual(Array(6).fill(2));
    expect(outcomes.filter(({ repeated }) => repeated === false)).toHaveLength(1);
  });

  it('with other content under its key is refused', async () => {
    const other = [{ pointer: '/staff', value: 32, kind: 'SELF' }];
    expect(await save(creditCode, 1, other, 'the-same-request')).toMatchObject({
      code: 'REQUEST_KEY_REUSED',
      path: '/input/requestKey',
    });
  });
});
