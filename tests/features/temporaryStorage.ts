import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Storage } from '../../server/platform/storage/index.js';

/** Runs work on a storage of its own, gone afterwards. */
export async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'feature-test-'));
  const storage = await connect({ dataDir, synchronous: 'off' });
  try {
    return await work(storage);
  } finally {
    await storage.close();
    await rm(dataDir, { recursive: true });
  }
}
