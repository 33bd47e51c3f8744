import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProductRepository, productModels } from '../../server/features/products/index.js';
import { connect } from '../../server/platform/storage/index.js';
import { startServer } from './server.js';

/** Stores a version of a product whose rule reads a fact that the dictionary doesn't have (any more). */
async function spoilProduct(dataDir: string, slug: string): Promise<void> {
  const storage = await connect({ dataDir, synchronous: 'off' });
  const repository = new ProductRepository(productModels(storage.connection), (name, changed) =>
    storage.changes(name, changed),
  );
  await storage.ready();
  const newest = (await repository.all()).findLast((version) => version.slug === slug);
  if (!newest) throw new Error(`no product ${slug}`);
  await storage.transaction((session) =>
    repository.add(
      {
        ...newest,
        version: newest.version + 1,
        contentHash: 'spoilt',
        origin: 'person',
        recordedAt: new Date(0),
        document: { ...newest.document, rule: { field: 'secretField', op: 'eq', value: true } },
      },
      session,
    ),
  );
  await storage.close();
}

describe('an unexpected error', () => {
  it('is shown masked in both languages with the id of the request, and hurts no other request', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'api-spoilt-'));
    try {
      await (await startServer({ dataDir })).close();
      await spoilProduct(dataDir, 'demo-bank-a.ip-pledge-loan');
      const server = await startServer({ dataDir });
      const { status, data, errors } = await server.query('{ products { __typename } platform { asOf } }');
      expect([status, data]).toEqual([200, null]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        path: ['products'],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          text: {
            zh: expect.stringContaining('系统出错'),
            en: expect.stringContaining('Something went wrong'),
          },
        },
      });
      expect(errors[0]?.message).toContain(errors[0]?.extensions.requestId ?? 'missing');
      expect(JSON.stringify(errors)).not.toMatch(/secretField|stack|\.ts|can't be read/);
      expect((await server.query('{ platform { asOf } }')).errors).toEqual([]);
      await server.close();
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});
