import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPortrait, askVersions, sendSave, type SentChange } from './profileOperations.js';
import { startServer, type TestServer } from './server.js';

const creditCode = '91330281MA0DEM021N';
const unknownCode = '91310000132149237G';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const staff: SentChange = { pointer: '/staff', value: 40 };
const request = { creditCode, baseVersion: 1, requestKey: 'request-key', changes: [staff] };
const save = (parts: Partial<typeof request>) => sendSave(server, { ...request, ...parts });

describe('changes that cannot be recorded', () => {
  afterAll(async () => {
    const portrait = await askPortrait(server, creditCode);
    expect([portrait.newestVersion, portrait.facts['staff']]).not.toEqual([1, 40]);
    expect(portrait.newestVersion).toBe(1);
  });

  it.each([
    ['of another type', [{ pointer: '/staff', value: '40' }], 'INVALID_PROFILE', '/input/changes/0/value'],
    [
      'out of range',
      [staff, { pointer: '/rdStaff', value: -1 }],
      'INVALID_PROFILE',
      '/input/changes/1/value',
    ],
    [
      'with a fault in a new row',
      [{ pointer: '/finances/-', value: { year: 2020, revenue: 'many' } }],
      'INVALID_PROFILE',
      '/input/changes/0/value/revenue',
    ],
    [
      'with a fault in a whole list',
      [{ pointer: '/loans', value: [{ balance: '1.00' }, { nothing: 1 }] }],
      'INVALID_PROFILE',
      '/input/changes/0/value/1/nothing',
    ],
    [
      'that give a year twice',
      [{ pointer: '/finances/-', value: { year: 2025 } }],
      'FISCAL_YEAR_TWICE',
      '/input/changes/0/value/year',
    ],
    [
      'of the need',
      [{ pointer: '/needAmount', value: '1.00' }],
      'POINTER_UNKNOWN',
      '/input/changes/0/pointer',
    ],
    [
      'of nothing known',
      [{ pointer: '/__proto__', value: {} }],
      'POINTER_UNKNOWN',
      '/input/changes/0/pointer',
    ],
    ['of the whole', [{ pointer: '', value: {} }], 'POINTER_UNKNOWN', '/input/changes/0/pointer'],
    [
      'of what is worked out for a row',
      [{ pointer: '/patents/-', value: { number: '1', pledgeable: true } }],
      'MEMBER_FIELD_DERIVED',
      '/input/changes/0/value/pledgeable',
    ],
    [
      'of a row that is not there',
      [{ pointer: '/loans/nobody', value: null }],
      'ROW_NOT_FOUND',
      '/input/changes/0/pointer',
    ],
    ['of one fact twice', [staff, staff], 'CHANGE_TWICE', '/input/changes/1/pointer'],
    [
      'that take away the name',
      [{ pointer: '/name', value: null }],
      'NAME_REQUIRED',
      '/input/changes/0/value',
    ],
    ['with a NUL', [{ pointer: '/name', value: '示例\u0000' }], 'TEXT_INVALID', '/input/changes/0/value'],
    [
      'with half a character in a row',
      [{ pointer: '/loans/-', value: { lender: '\ud83d' } }],
      'TEXT_INVALID',
      '/input/changes/0/value',
    ],
    [
      'with an endless text',
      [{ pointer: '/name', value: '余'.repeat(201) }],
      'TEXT_INVALID',
      '/input/changes/0/value',
    ],
    ['of tomorrow', [{ ...staff, date: '2026-11-25' }], 'SOURCE_DATE_INVALID', '/input/changes/0/date'],
    [
      'with an endless title',
      [{ ...staff, title: '据'.repeat(101) }],
      'SOURCE_TITLE_INVALID',
      '/input/changes/0/title',
    ],
    [
      'of more rows than a list may have',
      Array.from({ length: 201 }, (_, index) => ({ pointer: '/projects/-', value: { name: String(index) } })),
      'PROFILE_TOO_LARGE',
      '/input/changes',
    ],
    ['that are none', [], 'CHANGES_INVALID', '/input/changes'],
    ['that are too many', Array.from({ length: 501 }, () => staff), 'CHANGES_INVALID', '/input/changes'],
  ] as const)('%s are refused with what and where', async (_name, changes, code, path) => {
    const answer = await save({ changes: [...changes] });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code, path });
  });

  it('do not count but are kept, and so are checked all the same', async () => {
    const answer = await save({ changes: [{ pointer: '/regDate', value: '2001-02-30', kind: 'SELF' }] });
    expect(answer).toMatchObject({ code: 'INVALID_PROFILE', path: '/input/changes/0/value' });
  });

  it('are told up to twenty faults at once', async () => {
    const changes = Array.from({ length: 25 }, (_, index) => ({
      pointer: '/finances/-',
      value: { year: 1990 + index, revenue: 'x' },
    }));
    expect((await save({ changes }))['faults']).toHaveLength(20);
  });

  it.each([
    ['a base that is not there yet', { baseVersion: 9 }, 'BASE_VERSION_UNKNOWN', '/input/baseVersion'],
    ['a base before the first', { baseVersion: 0 }, 'BASE_VERSION_UNKNOWN', '/input/baseVersion'],
    ['a short key', { requestKey: 'short' }, 'REQUEST_KEY_INVALID', '/input/requestKey'],
    ['a key with other signs', { requestKey: 'request key!' }, 'REQUEST_KEY_INVALID', '/input/requestKey'],
    ['a malformed credit code', { creditCode: '9133' }, 'CREDIT_CODE_LENGTH', '/input/creditCode'],
    ['a credit code of nobody', { creditCode: unknownCode }, 'ENTERPRISE_NOT_FOUND', '/input/creditCode'],
  ])('with %s are refused', async (_name, parts, code, path) => {
    expect(await save(parts)).toMatchObject({ code, path });
  });

  it('that are larger than a fact may be are refused before anything runs', async () => {
    const deep = { a: { b: { c: { d: 1 } } } };
    await expect(save({ changes: [{ pointer: '/loans/-', value: deep }] })).rejects.toThrow('FACT_TOO_LARGE');
    const long = Array.from({ length: 201 }, () => ({}));
    await expect(save({ changes: [{ pointer: '/loans', value: long }] })).rejects.toThrow('FACT_TOO_LARGE');
  });
});

describe('pages of versions', () => {
  it.each([
    [{ creditCode, first: 0 }, 'PAGE_SIZE_INVALID'],
    [{ creditCode, after: 'no cursor' }, 'CURSOR_INVALID'],
    [{ creditCode, after: Buffer.from('one').toString('base64url') }, 'CURSOR_INVALID'],
    [{ creditCode: '1' }, 'CREDIT_CODE_LENGTH'],
    [{ creditCode: unknownCode }, 'ENTERPRISE_NOT_FOUND'],
  ])('asked for by %j are refused', async (variables, code) => {
    expect(await askVersions(server, variables)).toMatchObject({ code });
  });

  it('give every version once, the newest first', async () => {
    const code = '91330281MA0DEM136W';
    for (let version = 1; version <= 4; version += 1) {
      const changes = [{ pointer: '/talents', value: 200 + version, kind: 'REGISTER' }];
      await sendSave(server, {
        creditCode: code,
        baseVersion: version,
        requestKey: `version-${version}`,
        changes,
      });
    }
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = (await askVersions(server, { creditCode: code, first: 2, after })) as {
        totalCount: number;
        edges: { node: { version: number; changes: unknown[] } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      expect(page.totalCount).toBe(5);
      for (const { node } of page.edges) expect(node.changes).toHaveLength(node.version === 1 ? 0 : 1);
      seen.push(...page.edges.map(({ node }) => node.version));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('outside the demonstration', () => {
  it('nothing of a portrait is shown or changed, with a code that says why', async () => {
    const real = await startServer({ asOf: '2026-11-24' });
    try {
      const refused = { __typename: 'NotAllowed', code: 'DEMO_ONLY' };
      expect(await sendSave(real, request)).toMatchObject(refused);
      expect(await askPortrait(real, creditCode)).toMatchObject(refused);
      expect(await askVersions(real, { creditCode })).toMatchObject(refused);
    } finally {
      await real.close();
    }
  });
});
