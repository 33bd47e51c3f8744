import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import express from 'express';
import { deadline, deadlineOf } from '../../../server/platform/http/deadline.js';
import { listen } from '../../../server/platform/http/index.js';
import { rememberRequest, requestLog, createLogger } from '../../../server/platform/logging/index.js';

/** A server whose work ends only when its signal says so. */
async function slowServer(milliseconds: number) {
  const app = express();
  app.use(requestLog(createLogger('silent')), rememberRequest, deadline(milliseconds));
  let stopped: () => void = () => undefined;
  const hasStopped = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  app.get('/', (_request, response) => deadlineOf(response).addEventListener('abort', stopped));
  const server = createServer(app);
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}/`, hasStopped, close: () => server.close() };
}

describe('the time of a request', () => {
  it('being over, the caller is told in both languages and the work stops', async () => {
    const server = await slowServer(20);
    const response = await fetch(server.url);
    await server.hasStopped;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
    server.close();
  });

  it('ends when the caller goes away', async () => {
    const server = await slowServer(60_000);
    const caller = new AbortController();
    const answer = fetch(server.url, { signal: caller.signal });
    await new Promise((resolve) => setImmediate(resolve));
    setTimeout(() => caller.abort(), 50);
    await expect(answer).rejects.toThrow();
    await server.hasStopped;
    server.close();
  });
});
