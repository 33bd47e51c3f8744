import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { Change } from '../../../server/platform/storage/changes.js';
import { connect, type Storage, type StorageConfig } from '../../../server/platform/storage/index.js';
import { temporaryFolder } from './harness.js';
import { increase, type Thing, type Things } from './harness-documents.js';

/** Documents that together are many times as large as one commit. */
const MANY = 3000;

const numbered = (serial: number): Thing => ({ _id: serial, n: 2 * serial, padding: 'x'.repeat(1500) });

const all = (): Thing[] => Array.from({ length: MANY }, (_, serial) => numbered(serial));

describe('a write of many documents on the embedded engine', () => {
  let folder = '';
  let storage: Storage;

  const open = async (config: Partial<StorageConfig> = {}): Promise<Things> => {
    storage = await connect({ dataDir: folder, synchronous: 'off', ...config });
    return storage.connection.collection('things') as unknown as Things;
  };

  /** The collection with all documents and a unique index over `n`, which are all even. */
  const filled = async (): Promise<Things> => {
    const things = await open();
    await things.createIndex({ n: 1 }, { unique: true }, {});
    await things.insertMany(all());
    return things;
  };

  /** Of the documents before this one, how many have been increased by one. */
  const increased = async (things: Things): Promise<number> =>
    (await things.find({ _id: { $lt: MANY } }).toArray()).filter(({ n }) => Number(n) % 2 === 1).length;

  /** Looks again and again until a work has ended, well or not. */
  const meanwhile = async (work: Promise<unknown>, look: () => Promise<unknown>): Promise<void> => {
    const ended = work.then(
      () => true,
      () => true,
    );
    do await look();
    while (!(await Promise.race([ended, turn(false)])));
  };

  /** The last document can't be increased by one: another has that number. */
  const blockTheLast = (things: Things): Promise<unknown> =>
    things.insertOne({ _id: MANY, n: 2 * (MANY - 1) + 1 });

  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  it('is several commits outside a transaction, of which readers see the latest', async () => {
    const things = await filled();
    const update = things.updateMany({}, increase({ n: 1 }));
    const seen = new Set<number>();
    await meanwhile(update, async () => seen.add(await increased(things)));
    expect(await update).toMatchObject({ matchedCount: MANY, modifiedCount: MANY });
    expect([...seen].filter((count) => count > 0 && count < MANY).length).toBeGreaterThan(1);
    expect([...seen].toSorted((one, other) => one - other)).toEqual([...seen]);
    expect(await increased(things)).toBe(MANY);
  });

  it('stays one commit inside a transaction, of which nothing is left when it is aborted', async () => {
    const things = await filled();
    const seen = new Set<number>();
    const failed = storage.transaction(async (session) => {
      await things.updateMany({}, increase({ n: 1 }), { session });
      seen.add(await storage.connection.collection('things').countDocuments({ n: 1 }, { session }));
      throw new Error('changed my mind');
    });
    await meanwhile(failed, async () => {
      expect(await things.countDocuments({ n: 1 })).toBe(0);
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect([...seen]).toEqual([1]);
    expect(await increased(things)).toBe(0);
  });

  it('says where it fails how many documents stay written, and tells listeners of just those', async () => {
    const things = await filled();
    await blockTheLast(things);
    const told: Change[] = [];
    await storage.changes('things', (change) => told.push(change));
    const failure: unknown = await things
      .updateMany({ _id: { $lt: MANY } }, increase({ n: 1 }))
      .catch((thrown: unknown) => thrown);
    const stayed = await increased(things);
    expect(stayed).toBeGreaterThan(0);
    expect(stayed).toBeLessThan(MANY);
    expect(failure).toMatchObject({
      code: 11000,
      kept: stayed,
      keyValue: { n: 2 * (MANY - 1) + 1 },
      message: expect.stringContaining(`${stayed} documents written before stay written.`),
    });
    expect(told).toEqual(Array.from({ length: stayed }, (_, id) => ({ kind: 'changed', id })));
  });

  it('that is small enough for one commit leaves nothing where it fails', async () => {
    const things = await filled();
    await blockTheLast(things);
    const failed = things.updateMany({ _id: { $gte: MANY - 20, $lt: MANY } }, increase({ n: 1 }));
    await expect(failed).rejects.toMatchObject({ code: 11000 });
    await expect(failed).rejects.not.toHaveProperty('kept');
    expect(await increased(things)).toBe(0);
  });

  it('keeps in a list what was committed of a step that fails, and all of the steps before it', async () => {
    const things = await filled();
    await blockTheLast(things);
    const failed = things.bulkWrite([
      { updateMany: { filter: { _id: { $lt: 10 } }, update: increase({ n: 1 }) } },
      { updateMany: { filter: { _id: { $gte: 10, $lt: MANY } }, update: increase({ n: 1 }) } },
      { deleteMany: { filter: {} } },
    ]);
    await expect(failed).rejects.toMatchObject({ code: 11000, result: { modifiedCount: 10 } });
    const stayed = await increased(things);
    expect(stayed).toBeGreaterThan(10);
    expect(stayed).toBeLessThan(MANY);
    expect(await things.countDocuments()).toBe(MANY + 1);
  });

  it('lets the writes that waited before it hear of their commit while it goes on', async () => {
    const things = await filled();
    const ended: string[] = [];
    await Promise.all([
      things.insertOne({ _id: -1, n: -1 }).then(() => ended.push('before')),
      things.updateMany({ _id: { $gte: 0 } }, increase({ n: 1 })).then(() => ended.push('large')),
    ]);
    expect(ended).toEqual(['before', 'large']);
    expect(await increased(things)).toBe(MANY);
  });

  it('keeps on a full disk what was committed, says how much, and can go on', async () => {
    const things = await open({ maxBytes: 4_000_000 });
    const failure: unknown = await things.insertMany(all()).catch((thrown: unknown) => thrown);
    const stayed = await things.countDocuments();
    expect(stayed).toBeGreaterThan(0);
    expect(failure).toMatchObject({
      code: 'DISK_FULL',
      kept: stayed,
      text: {
        zh: expect.stringContaining(`此前已写入的 ${stayed} 条文档保留。`),
        en: expect.stringContaining(`${stayed} documents written before stay written.`),
      },
    });
    expect(await things.distinct('_id')).toEqual(Array.from({ length: stayed }, (_, id) => id));
    expect(await things.deleteMany({})).toMatchObject({ deletedCount: stayed });
    await things.insertOne({ _id: 1 });
  });
});
