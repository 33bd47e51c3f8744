import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
import {
  connect,
  exportToFile,
  importFromFile,
  type Storage,
} from '../../../server/platform/storage/index.js';
import { temporaryFolder } from './harness.js';
import type { Things } from './harness-documents.js';

const { Binary, ObjectId, UUID } = mongoose.mongo;
const { EJSON } = mongoose.mongo.BSON;

/** Documents with every type and every awkward value that a storage takes. */
const awkward = [
  { text: '示例 \u2028 \u2029 \r\n "$date" \\ é 😀', empty: '', nothing: null },
  { n: 0.1, big: 2 ** 53 - 1, small: -(2 ** 53) + 1, int: 2 ** 31, tiny: 5e-324, odd: 123456.789, yes: true },
  {
    at: new Date(0),
    early: new Date('0001-01-01T00:00:00.000Z'),
    late: new Date('9999-12-31T23:59:59.999Z'),
  },
  {
    id: new ObjectId(),
    uuid: new UUID(),
    bytes: new Binary(Buffer.from([0, 1, 255]), 0),
    other: new Binary(Buffer.from([7]), 5),
  },
  { list: [1, 2, null], nested: { deep: [{ on: new Date(7), none: [] }], empty: {} } },
];

describe('moving the data', () => {
  let folder = '';
  let dataDir = '';
  let target = '';
  let file = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
    [dataDir, target] = [join(folder, 'data'), join(folder, 'target')];
    file = join(folder, 'moved', 'all.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = (where: string): Promise<Storage> => connect({ dataDir: where, synchronous: 'off' });
  const collection = (storage: Storage, name: string): Things =>
    storage.connection.collection(name) as unknown as Things;

  const fill = async (many = 1200): Promise<void> => {
    const storage = await open(dataDir);
    await collection(storage, 'awkward').insertMany(awkward.map((document, _id) => ({ _id, ...document })));
    const things = collection(storage, 'things');
    await things.createIndex({ code: 1, n: -1 }, { unique: true }, {});
    await things.createIndex({ tags: 1 }, {}, {});
    await things.createIndex({ n: 1 }, { partialFilterExpression: { n: { $gt: 5 } } }, {});
    await things.insertMany(
      Array.from({ length: many }, (_, n) => ({ _id: `id-${n}`, code: `c${n}`, n, tags: [`t${n % 7}`] })),
    );
    await storage.connection.createCollection('hollow');
    await storage.close();
  };

  /** All that a storage holds, documents by `_id` with their types, indexes by name. */
  const content = async (storage: Storage): Promise<unknown> => {
    const names = (await storage.connection.listCollections()).map(({ name }) => name).toSorted();
    return Promise.all(
      names.map(async (name) => {
        const documents = await collection(storage, name)
          .find({}, { sort: { _id: 1 } })
          .toArray();
        const indexes = await collection(storage, name).listIndexes().toArray();
        const named = indexes.map((index) => EJSON.stringify(index)).toSorted();
        return {
          name,
          documents: documents.map((document) => EJSON.stringify(document, { relaxed: false })),
          named,
        };
      }),
    );
  };

  const contentOf = async (where: string): Promise<unknown> => {
    const storage = await open(where);
    try {
      return await content(storage);
    } finally {
      await storage.close();
    }
  };

  const without = (name: string, all: unknown): unknown =>
    (all as readonly { readonly name: string }[]).filter((one) => one.name !== name);

  it('documents of every type and indexes are the same in the other folder', async () => {
    await fill();
    await exportToFile({ dataDir }, file);
    expect(await importFromFile({ dataDir: target }, file, false)).toEqual({
      collections: 3,
      documents: 1205,
    });
    expect((await readdir(target)).toSorted()).toEqual(['platform.lock', 'platform.sqlite']);
    const [there, here] = [await contentOf(target), await contentOf(dataDir)];
    expect(without('storageState', there)).toEqual(here);
    const storage = await open(target);
    const [last] = await collection(storage, 'awkward').find({ _id: 3 }).toArray();
    expect([last?.['id'], last?.['uuid'], last?.['bytes']]).toEqual([
      awkward[3]?.id,
      awkward[3]?.uuid,
      awkward[3]?.bytes,
    ]);
    await expect(
      collection(storage, 'things').insertOne({ _id: 'x', code: 'c1', n: 1 }),
    ).rejects.toMatchObject({
      code: 11000,
    });
    await storage.close();
  });

  it('are exported while a server writes, as of one commit, without hindering it', async () => {
    await fill();
    const storage = await open(dataDir);
    const exporting = exportToFile({ dataDir }, file);
    await collection(storage, 'things').insertOne({ _id: 'later', code: 'later', n: -1 });
    await exporting;
    await storage.close();
    const { documents } = await importFromFile({ dataDir: target }, file, false);
    expect([1205, 1206]).toContain(documents);
  });

  it('an export that lacks a line, or in which one was changed, leaves the folder as it was', async () => {
    await fill(10);
    await exportToFile({ dataDir }, file);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const spoilt = [
      lines.slice(0, -1),
      [...lines.slice(0, 3), ...lines.slice(4)],
      lines.map((line) => line.replace('"c3"', '"c33"')),
      [...lines.slice(0, 5), '{"document":', ...lines.slice(5)],
      [...lines, lines[2] ?? ''],
      ['{"some":"other file"}'],
      [],
    ];
    for (const some of spoilt) {
      await writeFile(file, some.map((line) => `${line}\n`).join(''));
      await expect(importFromFile({ dataDir: target }, file, false)).rejects.toMatchObject({
        code: 'EXPORT_DAMAGED',
        text: { zh: expect.any(String) },
      });
      expect(await readdir(target)).toEqual([]);
    }
  });

  it('data that are there are replaced only where it is said', async () => {
    await fill(10);
    await exportToFile({ dataDir }, file);
    const storage = await open(target);
    await collection(storage, 'old').insertOne({ n: 1 });
    await storage.close();
    await expect(importFromFile({ dataDir: target }, file, false)).rejects.toMatchObject({
      code: 'DATA_EXISTS',
    });
    await importFromFile({ dataDir: target }, file, true);
    expect(JSON.stringify(await contentOf(target))).toContain('id-9');
    expect((await readdir(target)).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
  });

  it('an existing file is not overwritten, an absent one is named', async () => {
    await fill(1);
    await exportToFile({ dataDir }, file);
    await expect(exportToFile({ dataDir }, file)).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    await expect(importFromFile({ dataDir: target }, `${file}x`, false)).rejects.toMatchObject({
      code: 'BACKUP_NOT_FOUND',
    });
  });

  const server = process.env['MONGODB_URI'];
  if (server)
    it('to MongoDB and back they are the same', async () => {
      await fill();
      await exportToFile({ dataDir }, file);
      const address = new URL(server);
      address.pathname = `/test-${randomUUID()}`;
      const place = { dataDir: target, mongodbUri: address.href };
      await importFromFile(place, file, false);
      const storage = await connect(place);
      expect(await content(storage)).toEqual(await contentOf(dataDir));
      await exportToFile(place, `${file}.back`);
      await importFromFile({ dataDir: target }, `${file}.back`, false);
      expect(await contentOf(target)).toEqual(await contentOf(dataDir));
      await storage.connection.dropDatabase();
      await storage.close();
    }, 60_000);
});
