import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { send, startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** `levels` fields below one another: a dictionary whose members have members without end. */
function nested(levels: number): string {
  const inner = 'members {'.repeat(levels - 4) + 'code' + '}'.repeat(levels - 4);
  return `{ dictionary { groups { fields { ${inner} } } } }`;
}

/** The status, the code, and that both languages say it without a number of the limit. */
async function refused(document: string, code: string): Promise<void> {
  const { status, data, errors } = await server.query(document);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
  for (const { extensions } of errors) {
    expect(extensions.text.zh).not.toMatch(/\d/);
    expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  }
}

describe('an operation', () => {
  it('50 levels deep is refused', () => refused(nested(50), 'QUERY_TOO_DEEP'));

  it('50 levels deep through fragments is refused', async () => {
    const fragments = Array.from(
      { length: 50 },
      (_, index) => `fragment f${index} on Field { members { ...f${index + 1} } }`,
    );
    const document = `{ dictionary { groups { fields { ...f0 } } } } ${fragments.join(' ')} fragment f50 on Field { code }`;
    await refused(document, 'QUERY_TOO_DEEP');
  });

  it('of fragments that hold one another is refused', () =>
    refused(
      '{ dictionary { groups { fields { ...a } } } } fragment a on Field { members { ...b } } fragment b on Field { members { ...a } }',
      'GRAPHQL_VALIDATION_FAILED',
    ));

  it('with 1,000 aliases is refused', async () => {
    const aliases = Array.from({ length: 1_000 }, (_, index) => `a${index}: __typename`).join(' ');
    await refused(`{ ${aliases} }`, 'QUERY_TOO_LONG');
  });

  it('with 100 aliases is refused', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: platform { asOf }`).join(' ');
    await refused(`{ ${aliases} }`, 'TOO_MANY_ALIASES');
  });

  it('with many directives is refused', () =>
    refused(`{ platform { ${'asOf @include(if: true) '.repeat(50)} } }`, 'TOO_MANY_DIRECTIVES'));

  it('that multiplies pages by pages of many fields is refused', async () => {
    const fields =
      'slug version status summary { zh en } name { zh en } conditions { id depth sentence { zh en } }';
    const pages = Array.from(
      { length: 12 },
      (_, index) =>
        `p${index}: products(first: 50) { ... on ProductConnection { edges { node { ${fields} } } } }`,
    );
    await refused(`{ ${pages.join(' ')} }`, 'QUERY_TOO_COSTLY');
  });

  it('of a thousand words is refused', () =>
    refused(`{ ${'platform { asOf } '.repeat(400)} }`, 'QUERY_TOO_LONG'));

  it('at the edge of the depth is answered', async () => {
    const { status, errors } = await server.query(nested(11));
    expect([status, errors]).toEqual([200, []]);
    await refused(nested(12), 'QUERY_TOO_DEEP');
  });
});

describe('the schema', () => {
  it('is shown to the demonstration only', async () => {
    const { status, data } = await server.query(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(data?.['__schema']).toMatchObject({ queryType: { name: 'Query' } });
    const production = await startServer({ asOf: '2026-11-24' });
    try {
      const { status, data, errors } = await production.query(getIntrospectionQuery());
      expect([status, data]).toEqual([400, undefined]);
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect((await production.query('{ __type(name: "Query") { name } }')).status).toBe(400);
    } finally {
      await production.close();
    }
  });

  it('is not guessed at in errors: an unknown field gets no suggestion', async () => {
    const { status, errors } = await server.query('{ platfor { asOf } }');
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.detail).toBe('Cannot query field "platfor" on type "Query".');
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|platform"/i);
  });

  it('gives no suggestion for an enum value or an argument either', async () => {
    const enumValue = await server.query('{ products(filter: { kind: CREDIT_LOA }) { __typename } }');
    const argument = await server.query('{ products(firs: 1) { __typename } }');
    for (const { errors } of [enumValue, argument]) {
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(errors)).not.toMatch(/did you mean|CREDIT_LOAN/i);
    }
  });
});

describe('a request', () => {
  const platform = JSON.stringify({ query: '{ platform { asOf } }' });

  it('of several operations in one list is refused', async () => {
    const { status, errors } = await send(server.url, `[${platform},${platform}]`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('by GET is refused, with a preflight header too', async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent('{ platform { asOf } }')}`;
    for (const headers of [{}, { 'apollo-require-preflight': '1' }, { accept: 'text/html' }]) {
      const response = await fetch(address, { headers });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }],
      });
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s, which a foreign page could send, is refused',
    async (type) => {
      const { status, errors } = await send(server.url, platform, { 'content-type': type });
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    },
  );

  it('by the hash of a query alone is refused', async () => {
    const sha256Hash = 'a'.repeat(64);
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const { errors } = await send(server.url, body);
    expect(errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it.each([
    ['nothing', ''],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{"kind":"Document"}}'],
    ['variables that are a list', '{"query":"{ platform { asOf } }","variables":[]}'],
    ["an operation that it doesn't have", '{"query":"query a { platform { asOf } }","operationName":"b"}'],
    [
      'two operations, none of them named',
      '{"query":"query a { platform { asOf } } query b { platform { asOf } }"}',
    ],
  ])('with %s gets 400 and a code', async (_name, body) => {
    const { status, errors } = await send(server.url, body);
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toMatch(/^(BAD_REQUEST|OPERATION_RESOLUTION_FAILURE)$/);
  });
});
