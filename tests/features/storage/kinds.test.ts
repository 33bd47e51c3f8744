import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { connect, type Storage } from '../../../server/platform/storage/index.js';
import { sentence } from './contract.js';
import { temporaryFolder } from './harness.js';

describe('one kind of value a path (embedded engine)', () => {
  let folder = '';
  let storage: Storage;
  beforeAll(async () => {
    folder = await temporaryFolder();
    storage = await connect({ dataDir: folder, synchronous: 'off' });
  });
  afterAll(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a number after a text', { field: 'text' }, { field: 1 }],
    ['a text after a date', { field: new Date(0) }, { field: '1970-01-01T00:00:00.000Z' }],
    ['a list after a scalar', { field: 1 }, { field: [1] }],
    ['an object after a scalar', { field: { inner: 1 } }, { field: { inner: {} } }],
    ['a second kind of element', { field: [{ no: 1 }] }, { field: [{ no: '1' }] }],
  ])(`${sentence(7)}: %s`, async (title, first, second) => {
    const collection = storage.connection.collection(title.replaceAll(' ', ''));
    await collection.insertOne(first);
    await expect(collection.insertOne(second)).rejects.toEqual(
      expect.objectContaining({
        code: 'KIND_CONFLICT',
        text: expect.objectContaining({ en: expect.stringContaining('field') }),
      }),
    );
    expect(await collection.countDocuments()).toBe(1);
  });

  it('two kinds within one document are refused, and nothing of it is learnt', async () => {
    const collection = storage.connection.collection('within');
    await expect(collection.insertOne({ fresh: 1, list: [1, 'x'] })).rejects.toEqual(
      expect.objectContaining({ code: 'KIND_CONFLICT' }),
    );
    await collection.insertOne({ fresh: 'text', list: ['x'] });
    expect(await collection.countDocuments({ fresh: 'text', list: 'x' })).toBe(1);
  });

  it('kinds learnt in an aborted transaction are forgotten', async () => {
    const collection = storage.connection.collection('aborted');
    await collection.insertOne({ other: 1 });
    const failed = storage.transaction(async (session) => {
      await collection.insertOne({ field: 1 }, { session });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await collection.insertOne({ field: 'text' });
    expect(await collection.countDocuments({ field: 'text' })).toBe(1);
  });
});
