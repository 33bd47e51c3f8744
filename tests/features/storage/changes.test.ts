import { describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Change, type Storage } from '../../../server/platform/storage/index.js';
import { changeOf } from '../../../server/platform/storage/mongodb/change-stream.js';
import { sentence } from './contract.js';
import { onEachEngine, temporaryFolder } from './harness.js';

/** Long enough for a change stream; the embedded engine has told everything already. */
const settle = (storage: Storage): Promise<void> =>
  storage.engine === 'embedded' ? Promise.resolve() : wait(1000);

describe('change notification', () => {
  onEachEngine((harness) => {
    const listen = async (name: string): Promise<Change[]> => {
      const heard: Change[] = [];
      await harness.storage.changes(name, (change) => heard.push(change));
      return heard;
    };

    it(sentence(69), async () => {
      const [things, others] = [harness.collection(), harness.collection()];
      await things.insertOne({ _id: 100 });
      const heard = await listen(things.collectionName);
      await things.insertOne({ _id: 1, n: 1 });
      await expect(things.insertOne({ _id: 1, n: 2 })).rejects.toMatchObject({ code: 11000 });
      await others.insertOne({ _id: 'elsewhere' });
      const failed = harness.storage.transaction(async (session) => {
        await things.insertOne({ _id: 101 }, { session });
        await things.updateOne({ _id: 1 }, { $set: { n: 9 } }, { session });
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      await harness.storage.transaction(async (session) => {
        await things.insertOne({ _id: 2 }, { session });
        await things.updateOne({ _id: 1 }, { $set: { n: 3 } }, { session });
      });
      await things.updateOne({ _id: 1 }, { $set: { n: 3 } });
      await things.deleteOne({ _id: 2 });
      await settle(harness.storage);
      expect(heard).toEqual([
        { kind: 'inserted', id: 1 },
        { kind: 'inserted', id: 2 },
        { kind: 'changed', id: 1 },
        { kind: 'removed', id: 2 },
      ]);
    });

    it('nothing is heard before the commit, and nothing after the end of the subscription', async () => {
      const things = harness.collection();
      const heard: Change[] = [];
      const stop = await harness.storage.changes(things.collectionName, (change) => heard.push(change));
      await harness.storage.transaction(async (session) => {
        await things.insertOne({ _id: 1 }, { session });
        await settle(harness.storage);
        expect(heard).toEqual([]);
      });
      await settle(harness.storage);
      expect(heard).toHaveLength(1);
      await stop();
      await things.insertOne({ _id: 2 });
      await settle(harness.storage);
      expect(heard).toHaveLength(1);
    });

    it('of a dropped collection it is said that anything may have changed', async () => {
      const things = harness.collection();
      await things.insertOne({ _id: 1 });
      const heard = await listen(things.collectionName);
      await harness.storage.connection.dropCollection(things.collectionName);
      await settle(harness.storage);
      expect(heard).toContainEqual({ kind: 'anything' });
    });

    it('of writes that race each is heard once', async () => {
      const things = harness.collection();
      const heard = await listen(things.collectionName);
      const ids = Array.from({ length: 100 }, (_, at) => at);
      await Promise.all([...ids, ...ids].map((_id) => things.insertOne({ _id }).catch(() => undefined)));
      await settle(harness.storage);
      expect(heard.map((change) => change.kind !== 'anything' && change.id).toSorted()).toEqual(
        ids.toSorted(),
      );
    });
  });

  describe('of the embedded engine', () => {
    const within = async (work: (storage: Storage, folder: string) => Promise<void>): Promise<void> => {
      const folder = await temporaryFolder();
      const storage = await connect({ dataDir: folder, synchronous: 'off' });
      try {
        await work(storage, folder);
      } finally {
        await storage.close();
        await rm(folder, { recursive: true });
      }
    };

    it('whoever awaits a write finds that all have heard of it, even where one of them fails', () =>
      within(async (storage) => {
        const things = storage.connection.collection('things');
        const heard: Change[] = [];
        await storage.changes('things', () => {
          throw new Error('a listener that fails');
        });
        await storage.changes('things', (change) => heard.push(change));
        await things.insertOne({ _id: 'a' as never });
        expect(heard).toEqual([{ kind: 'inserted', id: 'a' }]);
        expect(await things.countDocuments()).toBe(1);
      }));

    it('a storage opened read-only refuses to listen: it would hear nothing', () =>
      within(async (_writer, folder) => {
        const reader = await connect({ dataDir: folder, readOnly: true });
        await expect(reader.changes('things', () => undefined)).rejects.toMatchObject({
          code: 'STORAGE_READ_ONLY',
        });
        await reader.close();
      }));
  });

  it('events of a change stream are read as changes; any that is not of one document as anything', () => {
    const read = ['insert', 'update', 'replace', 'delete'].map((operationType) =>
      changeOf({ operationType, documentKey: { _id: 7 } }),
    );
    expect(read.map((change) => change.kind)).toEqual(['inserted', 'changed', 'changed', 'removed']);
    expect(read.every((change) => change.kind !== 'anything' && change.id === 7)).toBe(true);
    for (const operationType of ['drop', 'rename', 'invalidate', 'constructor'])
      expect(changeOf({ operationType })).toEqual({ kind: 'anything' });
  });
});
