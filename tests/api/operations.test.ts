import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print, type DocumentNode } from 'graphql';
import * as operations from '../../client/generated/operations.js';
import { exercises } from './exercises.js';
import { startServer, type TestServer } from './server.js';

/** Every operation that the client can send, by its name. */
const clientDocuments = new Map(
  Object.entries(operations).flatMap(([name, document]) =>
    name.endsWith('Document') ? [[name.slice(0, -'Document'.length), document as DocumentNode] as const] : [],
  ),
);

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
