import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { connect } from '../../../server/platform/storage/index.js';
import { Engine } from '../../../server/platform/storage/embedded/engine.js';
import { EmbeddedMongoClient } from '../../../server/platform/storage/face/client.js';
import { Database } from '../../../server/platform/storage/sqlite/database.js';
import { FORMAT } from '../../../server/platform/storage/sqlite/format.js';
import { sentence } from './contract.js';
import { temporaryFolder } from './harness.js';

describe('the life of the embedded engine', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = () => connect({ dataDir: folder, synchronous: 'off' });

  it(sentence(67), async () => {
    const schema = new mongoose.Schema({
      code: { type: String, unique: true },
      on: Date,
      parts: [{ no: Number }],
    });
    const first = await open();
    const Model = first.connection.model('Thing', schema);
    await first.ready();
    const codes = Array.from({ length: 50 }, (_, at) => String(at));
    const writes = codes.map((code) =>
      Model.collection.insertOne({ code, on: new Date(5), parts: [{ no: 1 }] }),
    );
    await first.close();
    await Promise.all(writes);
    const second = await open();
    const things = second.connection.collection('things');
    expect(await things.countDocuments({ on: new Date(5), 'parts.no': 1 })).toBe(50);
    expect((await things.findOne({ code: '7' }))?.['on']).toEqual(new Date(5));
    await expect(things.insertOne({ code: '7' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { code: 1 },
    });
    await expect(things.insertOne({ code: 7 })).rejects.toMatchObject({ code: 'KIND_CONFLICT' });
    await second.close();
  });

  it(sentence(68), async () => {
    const connection = mongoose.createConnection();
    const Model = connection.model('Thing', new mongoose.Schema({ n: Number }));
    const early = Model.create({ n: 1 });
    const engine = new Engine({
      dataDir: folder,
      synchronous: 'off',
      readOnly: false,
      transactionLimitMs: 1000,
    });
    connection.setClient(new EmbeddedMongoClient(engine));
    expect((await early).n).toBe(1);
    expect(await Model.countDocuments()).toBe(1);
    await connection.close();
  });

  it('operations after the close are refused', async () => {
    const storage = await open();
    const things = storage.connection.collection('things');
    const client = storage.connection.getClient();
    await things.insertOne({ n: 1 });
    await storage.close();
    const late = client.db('platform').collection('things');
    await expect(late.insertOne({ n: 2 })).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
    await expect(late.findOne({})).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
  });

  it('a folder already open in the same process is refused too', async () => {
    const storage = await open();
    await expect(open()).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
    await storage.close();
    await (await open()).close();
  });

  it('a folder that cannot be is refused', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(connect({ dataDir: join(folder, 'file', 'data') })).rejects.toMatchObject({
      code: 'DATA_DIR_NOT_WRITABLE',
      text: { zh: expect.stringContaining('DATA_DIR') },
    });
  });

  it('a folder without data cannot be opened to be read, and nothing is created in it', async () => {
    await expect(connect({ dataDir: folder, readOnly: true })).rejects.toMatchObject({
      code: 'DATA_NOT_FOUND',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('a reader beside the writer sees each commit with all that was learnt', async () => {
    const [writer] = [await open()];
    const things = writer.connection.collection('things');
    await things.insertOne({ n: 1 });
    const reader = await connect({ dataDir: folder, readOnly: true });
    const seen = reader.connection.collection('things');
    expect(await seen.countDocuments({ list: { $ne: 1 } })).toBe(1);
    await things.insertOne({ n: 2, list: [1], at: new Date(7) });
    expect(await seen.countDocuments({ list: { $ne: 1 } })).toBe(1);
    expect((await seen.findOne({ list: 1 }))?.['at']).toEqual(new Date(7));
    await Promise.all([reader.close(), writer.close()]);
  });

  it('a query cursor, exists, populate and lean reads work as Mongoose promises', async () => {
    const storage = await open();
    const Bank = storage.connection.model('Bank', new mongoose.Schema({ name: String }));
    const loanSchema = new mongoose.Schema({
      n: Number,
      bank: { type: mongoose.Schema.Types.ObjectId, ref: 'Bank' },
    });
    const Loan = storage.connection.model('Loan', loanSchema);
    const bank = await Bank.create({ name: '示例银行' });
    await Loan.create([{ n: 1, bank: bank._id }, { n: 2 }]);
    const numbers: unknown[] = [];
    for await (const loan of Loan.find().sort({ n: -1 }).cursor()) numbers.push(loan.n);
    expect(numbers).toEqual([2, 1]);
    expect(await Loan.exists({ n: 1 })).not.toBeNull();
    expect(await Loan.exists({ n: 9 })).toBeNull();
    const populated = await Loan.findOne({ n: 1 }).populate<{ bank: { name: string } }>('bank').orFail();
    expect(populated.bank.name).toBe('示例银行');
    expect(await Loan.find({ bank: bank._id }).select('n -_id').lean()).toEqual([{ n: 1 }]);
    await storage.close();
  });

  it('a damaged file is refused and left as it is', async () => {
    const file = join(folder, 'platform.sqlite');
    await writeFile(file, 'this is no database, '.repeat(100));
    await expect(open()).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
    expect((await readFile(file)).toString()).toMatch(/^this is no database/);
  });

  it('a folder written by a newer version is refused', async () => {
    await (await open()).close();
    const database = new Database(join(folder, 'platform.sqlite'), { synchronous: 'off' });
    database.exec(`PRAGMA user_version = ${FORMAT + 1}`);
    database.close();
    await expect(open()).rejects.toMatchObject({ code: 'DATA_NEWER' });
  });

  it('any SQLite tool reads the file: a table a collection, JSON text a document', async () => {
    const storage = await open();
    await storage.connection.collection('things').insertOne({ name: '示例', at: new Date(0) });
    await storage.close();
    const database = new Database(join(folder, 'platform.sqlite'), { readOnly: true, synchronous: 'off' });
    const row = database.get(`SELECT doc ->> '$.name' AS name, doc ->> '$.at' AS at FROM things`);
    database.close();
    expect({ ...row }).toEqual({ name: '示例', at: '1970-01-01T00:00:00.000Z' });
  });

  it('a commit is on the disk when it is acknowledged: synchronous is FULL', () => {
    const database = new Database(join(folder, 'probe.sqlite'), { synchronous: 'full' });
    const mode = database.get('PRAGMA synchronous');
    database.close();
    expect(mode?.['synchronous']).toBe(2);
  });

  it('what SQLite would drop or cut is refused before it is bound', () => {
    const database = new Database(join(folder, 'probe.sqlite'), { synchronous: 'off' });
    for (const value of [NaN, Infinity, 'a\0b', new Date() as never, undefined as never, true as never])
      expect(() => database.get('SELECT ?', [value])).toThrow(TypeError);
    database.close();
  });

  it('two storages live side by side in one process', async () => {
    const [here, there] = [
      await open(),
      await connect({ dataDir: join(folder, 'other'), synchronous: 'off' }),
    ];
    await here.connection.collection('things').insertOne({ n: 1 });
    expect(await there.connection.collection('things').countDocuments()).toBe(0);
    await Promise.all([here.close(), there.close()]);
  });

  it('every method of the driver that the engine lacks refuses by its name', async () => {
    const storage = await open();
    const things = storage.connection.collection('things') as unknown as Record<string, () => unknown>;
    for (const name of [
      'watch',
      'rename',
      'indexInformation',
      'initializeOrderedBulkOp',
      'createSearchIndex',
    ])
      expect(() => things[name]?.()).toThrow(
        expect.objectContaining({ code: 'NOT_IN_DIALECT', message: expect.stringContaining(`${name}()`) }),
      );
    await storage.close();
  });
});
