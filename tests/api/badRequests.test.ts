import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, send, startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('a body', () => {
  it.each([
    ['cut off', '{"query": "{ platform { asOf'],
    ['of no JSON', 'query { platform }'],
    ['of a bare value', '"{ platform { asOf } }"'],
  ])('%s gets a JSON error', async (_name, body) => {
    const { status, errors } = await send(server.url, body);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'INVALID_JSON']);
    expect(errors[0]?.extensions.text).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it('of 5 MB gets a JSON error', async () => {
    const body = JSON.stringify({ query: `{ platform { asOf } } #${'x'.repeat(5_000_000)}` });
    const { status, errors } = await send(server.url, body);
    expect([status, errors[0]?.extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('in an encoding that nobody knows gets a JSON error', async () => {
    const { status, errors } = await send(server.url, '{}', { 'content-encoding': 'rot13' });
    expect([status, errors[0]?.extensions.code]).toEqual([415, 'BODY_UNREADABLE']);
  });

  it('16,000 levels deep is refused without harm', async () => {
    const facts = '{"a":'.repeat(16_000) + '1' + '}'.repeat(16_000);
    const body = `{"query":"query ($facts: ProfileFacts!) { match(input: {facts: $facts}) { __typename } }","variables":{"facts":${facts}}}`;
    const { status, errors } = await send(server.url, body);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'PROFILE_TOO_LARGE']);
    expect((await server.query('{ platform { asOf } }')).status).toBe(200);
  });
});

describe('an address', () => {
  it.each(['/graphql/x', '/graphql/x.json', '/api/none.json', '/favicon.png'])(
    '%s gives 404 as JSON',
    async (path) => {
      const { status, errors } = await answerOf(await fetch(`${server.url}${path}`));
      expect([status, errors[0]?.extensions.code]).toEqual([404, 'NO_SUCH_ADDRESS']);
    },
  );

  it("that can't be decoded gives 400 as JSON", async () => {
    const { status, errors } = await answerOf(await fetch(`${server.url}/%E0%A4%A`));
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_ADDRESS']);
  });
});

describe('an amount', () => {
  const query = 'query ($amount: Yuan) { products(filter: { amount: $amount }) { __typename } }';

  it.each([
    ['a JSON number', 5_000_000],
    ['without decimals', '5000000'],
    ['with three decimals', '1.000'],
    ['with separators', '5,000,000.00'],
    ['in full-width digits', '５.００'],
    ['with leading noughts', '007.00'],
    ['empty', ''],
    ['an object', { $gt: '0.00' }],
    ['a list of two', ['1.00', '2.00']],
  ])('%s is refused as a variable', async (_name, amount) => {
    const { status, errors } = await server.query(query, { amount });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'MONEY_FORMAT']);
  });

  it('beyond what is exact is refused', async () => {
    const { errors } = await server.query(query, { amount: '90071992547409.92' });
    expect(errors[0]?.extensions.code).toBe('MONEY_TOO_LARGE');
  });

  it('written into the query is held to the same', async () => {
    for (const amount of ['5000000', '5.5', '"5"', 'true', '{a: 1}']) {
      const { status, errors } = await server.query(
        `{ products(filter: { amount: ${amount} }) { __typename } }`,
      );
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'MONEY_FORMAT']);
    }
  });
});

describe('facts', () => {
  const query = 'query ($facts: ProfileFacts) { match(input: { facts: $facts }) { __typename } }';

  it.each([
    ['that are a text', '{"staff":3}', 'INVALID_PROFILE'],
    ['that are a list', [{ staff: 3 }], 'INVALID_PROFILE'],
    ['that are a number', 3, 'INVALID_PROFILE'],
    ['with a list of 201 rows', { loans: Array.from({ length: 201 }, () => ({})) }, 'PROFILE_TOO_LARGE'],
    ['of more than 64 kB', { name: '余'.repeat(22_000) }, 'PROFILE_TOO_LARGE'],
  ])('%s are refused', async (_name, facts, code) => {
    const { status, errors } = await server.query(query, { facts });
    expect([status, errors[0]?.extensions.code]).toEqual([400, code]);
  });
});

describe('a date', () => {
  it.each(['2026-02-30', '2026-2-3', '24.11.2026', '', 20261124])('%s is refused', async (asOf) => {
    const { status, errors } = await server.query(
      'query ($asOf: Date) { match(input: { asOf: $asOf }) { __typename } }',
      { asOf },
    );
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'DATE_INVALID']);
  });
});

describe('a variable', () => {
  it('of another type than the schema says gets a code, a text and the detail', async () => {
    const { status, errors } = await server.query(
      'query ($first: Int) { products(first: $first) { __typename } }',
      {
        first: 'ten',
      },
    );
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.extensions.detail).toContain('Int');
  });

  it('is not repeated at length in the error', async () => {
    const { errors } = await server.query('query ($first: Int) { products(first: $first) { __typename } }', {
      first: 'x'.repeat(50_000),
    });
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  });
});
