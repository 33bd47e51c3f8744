import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Storage, type StorageConfig } from '../../../server/platform/storage/index.js';
import { Database } from '../../../server/platform/storage/sqlite/database.js';
import { FORMAT } from '../../../server/platform/storage/sqlite/format.js';
import { temporaryFolder } from './harness.js';

const FILE = 'platform.sqlite';
const bilingual = { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) };
const refusal = (code: string) => ({ code, text: bilingual });

describe('the embedded engine when something fails', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });

  const open = (config: Partial<StorageConfig> = {}): Promise<Storage> =>
    connect({ dataDir: folder, synchronous: 'off', ...config });

  const filled = async (count: number): Promise<void> => {
    const storage = await open();
    const things = storage.connection.collection('things');
    await things.createIndex({ n: 1 }, {}, {});
    await things.insertMany(
      Array.from({ length: count }, (_, n) => ({ n, at: new Date(n), text: `示例 ${n} `.repeat(20) })),
    );
    await storage.close();
  };

  /** A folder of its own with these bytes as its database. */
  const folderOf = async (bytes: Buffer): Promise<string> => {
    const made = await mkdtemp(join(folder, 'copy-'));
    await writeFile(join(made, FILE), bytes);
    return made;
  };

  describe('on a full disk', () => {
    const maxBytes = 400_000;
    const filler = 'x'.repeat(5_000);

    const fillUp = async (storage: Storage): Promise<number> => {
      const things = storage.connection.collection('things');
      for (let n = 0; ; n += 1) {
        try {
          await things.insertOne({ n, filler });
        } catch (failure) {
          expect(failure).toMatchObject(refusal('DISK_FULL'));
          return n;
        }
      }
    };

    it('refuses the write, keeps all that was acknowledged, and goes on when there is room', async () => {
      const storage = await open({ maxBytes });
      const things = storage.connection.collection('things');
      const written = await fillUp(storage);
      expect(written).toBeGreaterThan(20);
      expect(await things.countDocuments()).toBe(written);
      await things.deleteMany({ n: { $gte: 10 } });
      await things.insertOne({ n: 1000, filler });
      await storage.close();
      const again = await open();
      expect(await again.connection.collection('things').distinct('n')).toEqual([
        ...Array.from({ length: 10 }, (_, n) => n),
        1000,
      ]);
      await again.close();
    });

    it('leaves nothing of a transaction, nor of a kind or collection that it brought', async () => {
      const storage = await open({ maxBytes });
      const [things, others] = [
        storage.connection.collection('things'),
        storage.connection.collection('others'),
      ];
      const failed = storage.transaction(async (session) => {
        for (let n = 0; n < 1000; n += 1) await others.insertOne({ n, filler, on: new Date() }, { session });
      });
      await expect(failed).rejects.toMatchObject(refusal('DISK_FULL'));
      expect((await storage.connection.listCollections()).map(({ name }) => name)).not.toContain('others');
      await things.insertOne({ n: 1 });
      await others.insertOne({ n: 'a text', on: 1 });
      expect([await things.countDocuments(), await others.countDocuments()]).toEqual([1, 1]);
      await storage.close();
    });

    it('refuses each of the writes that would have shared a commit with the one too many', async () => {
      const storage = await open({ maxBytes });
      const things = storage.connection.collection('things');
      const settled = await Promise.allSettled(
        Array.from({ length: 150 }, (_, n) => things.insertOne({ n, filler })),
      );
      const done = settled.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
      expect(done.length).toBeLessThan(150);
      expect(await things.distinct('n')).toEqual(done);
      await things.insertOne({ n: 1000 });
      await storage.close();
    });
  });

  describe('on what it may not write', () => {
    /** Root may write everywhere, so there the work is done in the name of nobody. */
    const withoutRights = async (work: () => Promise<void>): Promise<void> => {
      const root = process.geteuid?.() === 0;
      if (root) process.seteuid?.(65_534);
      try {
        await work();
      } finally {
        if (root) process.seteuid?.(0);
      }
    };

    it('refuses a folder that it may only read, and leaves nothing there', async () => {
      await chmod(folder, 0o555);
      await withoutRights(async () => {
        await expect(open()).rejects.toMatchObject(refusal('DATA_DIR_NOT_WRITABLE'));
      });
      expect(await readdir(folder)).toEqual([]);
    });

    it('refuses a database file that it may only read, and lets the folder go', async () => {
      await filled(10);
      const sound = await readFile(join(folder, FILE));
      const copy = await folderOf(sound);
      await Promise.all([chmod(folder, 0o755), chmod(copy, 0o777), chmod(join(copy, FILE), 0o444)]);
      await withoutRights(async () => {
        await expect(open({ dataDir: copy })).rejects.toMatchObject(refusal('DATA_DIR_NOT_WRITABLE'));
      });
      expect((await readFile(join(copy, FILE))).equals(sound)).toBe(true);
      await chmod(join(copy, FILE), 0o644);
      const storage = await open({ dataDir: copy });
      expect(await storage.connection.collection('things').countDocuments()).toBe(10);
      await storage.close();
    });
  });

  describe('on a damaged file', () => {
    /** Numbers that look random and are the same in each run. */
    const sequence = (seed: number) => {
      let state = seed;
      return (below: number): number => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state % below;
      };
    };

    const readAll = async (dataDir: string): Promise<'read' | 'refused'> => {
      let storage: Storage | undefined;
      try {
        storage = await open({ dataDir });
        const things = storage.connection.collection('things');
        await things.find({}).toArray();
        await things.find({ n: { $gte: 0 } }, { sort: { n: 1 } }).toArray();
        return 'read';
      } catch (failure) {
        expect(failure).toMatchObject(refusal('DATA_DAMAGED'));
        return 'refused';
      } finally {
        await storage?.close();
      }
    };

    it('says so and stays up wherever bytes were flipped, and writes nothing into what it refused', async () => {
      await filled(300);
      const sound = await readFile(join(folder, FILE));
      const next = sequence(7);
      let refused = 0;
      for (let round = 0; round < 60; round += 1) {
        const broken = Buffer.from(sound);
        const start = 100 + next(sound.length - 200);
        for (let at = start; at < start + 40; at += 1) broken[at] = next(256);
        const copy = await folderOf(broken);
        if ((await readAll(copy)) === 'refused') {
          refused += 1;
          expect((await readFile(join(copy, FILE))).equals(broken)).toBe(true);
        }
      }
      expect(refused).toBeGreaterThan(10);
      expect(await readAll(await folderOf(sound))).toBe('read');
    }, 60_000);

    it('says so where the end is missing', async () => {
      await filled(300);
      const sound = await readFile(join(folder, FILE));
      const half = sound.subarray(0, Math.floor(sound.length / 2));
      expect(await readAll(await folderOf(half))).toBe('refused');
    });

    it('says so where a stored document is no JSON any more, and goes on with the others', async () => {
      await filled(3);
      const database = new Database(join(folder, FILE), { synchronous: 'off' });
      database.exec('DROP INDEX "things.n_1"');
      database.run(`UPDATE things SET doc = substr(doc, 1, 60) WHERE "row" = 2`);
      database.close();
      const storage = await open();
      const things = storage.connection.collection('things');
      await expect(things.find({}).toArray()).rejects.toMatchObject(refusal('DATA_DAMAGED'));
      expect(await things.find({}, { limit: 1 }).toArray()).toHaveLength(1);
      await storage.close();
    });
  });

  it('a folder written by a newer version is left exactly as it was', async () => {
    await filled(3);
    const file = join(folder, FILE);
    const database = new Database(file, { synchronous: 'off' });
    database.exec(`PRAGMA user_version = ${FORMAT + 1}`);
    database.close();
    const before = await readFile(file);
    await expect(open()).rejects.toMatchObject(refusal('DATA_NEWER'));
    await expect(open({ readOnly: true })).rejects.toMatchObject(refusal('DATA_NEWER'));
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  describe('when it is closed', () => {
    it('rolls back a transaction that was left open instead of waiting for its time limit', async () => {
      const storage = await open();
      const things = storage.connection.collection('things');
      await things.insertOne({ n: 1 });
      const session = await storage.connection.startSession();
      session.startTransaction();
      await things.insertOne({ n: 2 }, { session });
      const behind = storage.transaction((own) => things.insertOne({ n: 3 }, { session: own }));
      const refused = expect(behind).rejects.toMatchObject(refusal('STORAGE_CLOSED'));
      const plain = things.insertOne({ n: 4 });
      await storage.close();
      await refused;
      await plain;
      await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
      const again = await open();
      expect(await again.connection.collection('things').distinct('n')).toEqual([1, 4]);
      await again.close();
    }, 10_000);

    it('lets a transaction under way come to its end', async () => {
      const storage = await open();
      const things = storage.connection.collection('things');
      let started = (): void => undefined;
      const underWay = new Promise<void>((resolve) => (started = resolve));
      const transaction = storage.transaction(async (session) => {
        await things.insertOne({ n: 1 }, { session });
        started();
        for (let n = 2; n <= 20; n += 1) await things.insertOne({ n }, { session });
      });
      await underWay;
      await storage.close();
      await transaction;
      const again = await open();
      expect(await again.connection.collection('things').countDocuments()).toBe(20);
      await again.close();
    });
  });
});
