import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');

/** Each GraphQL block of the guide with the JSON block that follows it, its variables. */
const examples = [...guide.matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs)].map(
  ([, document = '', variables = '{}']) => ({
    document,
    variables: JSON.parse(variables) as Readonly<Record<string, unknown>>,
  }),
);

describe('the guide to the API', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples.map((example, index) => [index + 1, example] as const))(
    'example %i is answered without an error or a failure',
    async (_, { document, variables }) => {
      const { status, errors, data } = await server.query(document, variables);
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
      // Every failure has a code, and no result of the examples asks for one.
      for (const result of Object.values(data ?? {})) expect(result).not.toHaveProperty('code');
    },
  );
});
