import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import { listen } from '../../../server/platform/http/index.js';
import { requestLog } from '../../../server/platform/logging/index.js';

describe('the log of a request', () => {
  it('holds method, path, status and id, but no query string, header, address or body', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    const app = express();
    app.use(requestLog(pino({ level: 'info', base: {} }, sink)), express.json());
    app.post('/match', (_request, response) => void response.json({}));
    const server = createServer(app);
    const port = await listen(server, 0);
    const response = await fetch(`http://127.0.0.1:${port}/match?enterprise=91330281MA0DEM021N`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: 'session=cookie-secret',
        'user-agent': 'agent-name',
      },
      body: '{"name":"some enterprise"}',
    });
    await response.text();
    server.close().closeAllConnections();
    const line = JSON.parse(lines.join('')) as Readonly<Record<string, unknown>>;
    expect(line).toMatchObject({
      req: { id: response.headers.get('x-request-id'), method: 'POST', path: '/match' },
      res: { status: 200 },
    });
    expect(lines.join('')).not.toMatch(/91330281|cookie-secret|agent-name|some enterprise|127\.0\.0\.1/);
  });
});
