import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import express, { type Response } from 'express';
import { deadline, deadlineOf } from '../../../server/platform/http/deadline.js';
import { listen } from '../../../server/platform/http/index.js';
import { jsonErrors } from '../../../server/platform/http/jsonErrors.js';
import { createLogger, rememberRequest, requestLog } from '../../../server/platform/logging/index.js';

/** A promise and what fulfils it. */
function resolvable() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: () => resolve() };
}

/** A server whose one piece of work goes on until its signal is aborted, and then does `afterwards`. */
async function slowServer(milliseconds: number, afterwards: (response: Response) => void = () => undefined) {
  const app = express();
  const begun = resolvable();
  const stopped = resolvable();
  app.use(requestLog(createLogger('silent')), rememberRequest, deadline(milliseconds));
  app.get('/', async (_request, response) => {
    begun.resolve();
    await new Promise((resolve) => deadlineOf(response).addEventListener('abort', resolve));
    stopped.resolve();
    afterwards(response);
  });
  app.get('/quick', (_request, response) => void response.json('quick'));
  app.use(jsonErrors);
  const server = createServer(app);
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  return {
    url,
    begun: begun.promise,
    stopped: stopped.promise,
    close: () => server.close().closeAllConnections(),
  };
}

describe('the time of a request', () => {
  it('being over, the caller is told in both languages and the work stops', async () => {
    const server = await slowServer(20);
    const response = await fetch(server.url);
    await server.stopped;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          extensions: {
            code: 'REQUEST_TIMEOUT',
            text: { zh: expect.any(String), en: expect.any(String) },
          },
        },
      ],
    });
    server.close();
  });

  it('being over, an answer that comes later is dropped and the next request is answered', async () => {
    const server = await slowServer(20, (response) => {
      response.setHeader('X-Late', '1').json('late');
    });
    const response = await fetch(server.url);
    expect(response.headers.get('x-late')).toBeNull();
    expect(await response.text()).not.toContain('late');
    expect(await (await fetch(`${server.url}/quick`)).json()).toBe('quick');
    server.close();
  });

  it('ends when the caller goes away', async () => {
    const server = await slowServer(60_000);
    const caller = new AbortController();
    const answer = fetch(server.url, { signal: caller.signal });
    await server.begun;
    caller.abort();
    await expect(answer).rejects.toThrow();
    await server.stopped;
    server.close();
  });
});
