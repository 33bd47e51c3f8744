import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, startServer, type TestServer } from './server.js';

let server: TestServer;
let web: string;
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'api-web-'));
  await mkdir(join(web, 'assets'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(web, 'assets', 'index-abc123.js'), `console.log(1);${'/* long */'.repeat(500)}`);
  server = await startServer({ web });
});
afterAll(async () => {
  await server.close();
  await rm(web, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}${path}`, { headers: { accept: 'text/html', ...headers } });

describe('the pages', () => {
  it.each(['/', '/match', '/products/demo-bank-a.ip-pledge-loan/', '/match/results?enterprise=x'])(
    'answer %s with the page, asked for anew each time',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>page</title>');
    },
  );

  it('answer the address of a product, which looks like that of a file, with the page', async () => {
    const response = await get('/products/demo-insurer-a.cover');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>page</title>');
  });

  it('give files with a hash in their names for good, compressed', async () => {
    const response = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('answer a missing script with 404, not with the page', async () => {
    const response = await get('/assets/gone-000.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('never leave their folder', async () => {
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
    ]) {
      expect(await (await get(path)).text()).not.toContain('dependencies');
    }
  });

  it('may run no inline script, no eval and nothing from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('that are not built say so', async () => {
    const bare = await startServer({ web: join(web, 'none') });
    try {
      const response = await fetch(bare.url, { headers: { accept: 'text/html' } });
      const { status, errors } = await answerOf(response);
      expect([status, errors[0]?.extensions.code]).toEqual([404, 'PAGES_NOT_BUILT']);
    } finally {
      await bare.close();
    }
  });
});

describe('health', () => {
  it('says that the process answers and that it takes work', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('every answer', () => {
  it('has a request id of its own and does not say what made it', async () => {
    const [one, other] = await Promise.all([get('/'), get('/healthz')]);
    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'));
    expect(one.headers.get('x-powered-by')).toBeNull();
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
