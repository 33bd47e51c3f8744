import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
import {
  connect,
  restoreBackup,
  writeBackup,
  type RestoreOrder,
  type Storage,
} from '../../../server/platform/storage/index.js';
import { startWriter } from './child.js';
import { temporaryFolder } from './harness.js';

const { ObjectId, UUID } = mongoose.mongo;

describe('backup and restore', () => {
  let folder = '';
  let dataDir = '';
  let file = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
    dataDir = join(folder, 'data');
    file = join(folder, 'backups', 'one.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = (where = dataDir): Promise<Storage> => connect({ dataDir: where, synchronous: 'off' });
  const order = (changes: Partial<RestoreOrder> = {}): RestoreOrder => ({
    file,
    dataDir: join(folder, 'fresh'),
    replace: false,
    unchecked: false,
    ...changes,
  });
  const documents = async (where: string): Promise<unknown[]> => {
    const storage = await open(where);
    const found = await storage.connection.collection('things').find({}).toArray();
    await storage.close();
    return found;
  };
  const fill = async (count = 20): Promise<void> => {
    const storage = await open();
    const things = storage.connection.collection('things');
    await things.createIndex({ n: 1 }, { unique: true }, {});
    await things.insertMany(
      Array.from({ length: count }, (_, n) => ({
        n,
        at: new Date(n),
        id: new ObjectId(),
        uuid: new UUID(),
        list: [{ text: `示例 ${n}` }],
      })),
    );
    await storage.close();
  };

  it('what was backed up comes back the same, with its indexes, in a fresh folder', async () => {
    await fill();
    expect(writeBackup(dataDir, file)).toMatchObject({
      documents: 20,
      collections: 1,
      comparedWithSource: true,
    });
    expect(restoreBackup(order())).toEqual({ documents: 20, keptAside: undefined });
    expect(await documents(join(folder, 'fresh'))).toEqual(await documents(dataDir));
    const storage = await open(join(folder, 'fresh'));
    await expect(storage.connection.collection('things').insertOne({ n: 1 })).rejects.toMatchObject({
      code: 11000,
    });
    await storage.close();
  });

  it('of a running server it is one commit: what was acknowledged before is there, of a pair both or none', async () => {
    const child = startWriter(dataDir, 'first');
    try {
      await child.go();
      await child.writing;
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = child.lines();
      writeBackup(dataDir, file);
      expect(await child.kill()).toBe('');
      restoreBackup(order());
      const storage = await open(join(folder, 'fresh'));
      const idsOf = async (name: string): Promise<unknown[]> =>
        (await storage.connection.collection(name).distinct('_id')).toSorted();
      const plain = new Set(await idsOf('plain'));
      const missing = before.filter((line) => line.startsWith('plain ') && !plain.has(line.slice(6)));
      expect([before.length > 10, missing]).toEqual([true, []]);
      expect(await idsOf('left')).toEqual(await idsOf('right'));
      await storage.close();
    } finally {
      await child.kill();
    }
  }, 30_000);

  it('an existing file is not overwritten, and a folder without data gives no backup', async () => {
    expect(() => writeBackup(dataDir, file)).toThrow(expect.objectContaining({ code: 'DATA_NOT_FOUND' }));
    await fill();
    writeBackup(dataDir, file);
    const before = await readFile(file);
    expect(() => writeBackup(dataDir, file)).toThrow(expect.objectContaining({ code: 'BACKUP_EXISTS' }));
    expect((await readFile(file)).equals(before)).toBe(true);
    expect((await readdir(join(folder, 'backups'))).toSorted()).toEqual(['one.sqlite', 'one.sqlite.sha256']);
  });

  it('damaged data give no backup', async () => {
    await fill();
    const data = join(dataDir, 'platform.sqlite');
    const bytes = await readFile(data);
    const damaged = join(folder, 'damaged');
    bytes.fill(7, Math.floor(bytes.length / 2));
    await mkdir(damaged);
    await writeFile(join(damaged, 'platform.sqlite'), bytes);
    expect(() => writeBackup(damaged, file)).toThrow(expect.objectContaining({ code: 'DATA_DAMAGED' }));
    expect(await readdir(join(folder, 'backups'))).toEqual([]);
  });

  it('data that are there are replaced only where it is said, and kept aside', async () => {
    await fill(20);
    writeBackup(dataDir, file);
    const storage = await open();
    await storage.connection.collection('things').deleteMany({ n: { $gte: 5 } });
    await storage.close();
    expect(() => restoreBackup(order({ dataDir }))).toThrow(expect.objectContaining({ code: 'DATA_EXISTS' }));
    expect(await documents(dataDir)).toHaveLength(5);
    const { keptAside = '' } = restoreBackup(order({ dataDir, replace: true }));
    expect(await documents(dataDir)).toHaveLength(20);
    restoreBackup(order({ file: keptAside, unchecked: true }));
    expect(await documents(join(folder, 'fresh'))).toHaveLength(5);
  });

  it('nothing is restored into a folder in use', async () => {
    await fill();
    writeBackup(dataDir, file);
    const storage = await open();
    expect(() => restoreBackup(order({ dataDir, replace: true }))).toThrow(
      expect.objectContaining({ code: 'DATA_DIR_IN_USE' }),
    );
    await storage.close();
  });

  it('a backup that is absent, without checksum or changed is refused, and nothing is left in the folder', async () => {
    await fill();
    expect(() => restoreBackup(order())).toThrow(expect.objectContaining({ code: 'BACKUP_NOT_FOUND' }));
    writeBackup(dataDir, file);
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 10) ^ 1, bytes.length - 10);
    await writeFile(file, bytes);
    expect(() => restoreBackup(order())).toThrow(expect.objectContaining({ code: 'BACKUP_DAMAGED' }));
    await rm(`${file}.sha256`);
    expect(() => restoreBackup(order())).toThrow(expect.objectContaining({ code: 'BACKUP_UNCHECKED' }));
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    expect(() => restoreBackup(order({ unchecked: true }))).toThrow(
      expect.objectContaining({ code: 'BACKUP_DAMAGED' }),
    );
    expect(await readdir(join(folder, 'fresh'))).toEqual(['platform.lock']);
  });

  it('damaged data can be replaced by a backup', async () => {
    await fill();
    writeBackup(dataDir, file);
    const elsewhere = join(folder, 'fresh');
    restoreBackup(order());
    await writeFile(join(elsewhere, 'platform.sqlite'), 'no database any more '.repeat(300));
    expect(restoreBackup(order({ replace: true })).keptAside).toMatch(/replaced-/);
    expect(await documents(elsewhere)).toHaveLength(20);
  });
});
