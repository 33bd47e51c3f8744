import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../../server/platform/storage/index.js';
import { DialectMongoClient } from '../../../server/platform/storage/mongodb/client.js';

/** An address where nobody listens: what is refused is refused before any server is asked. */
const NOBODY = 'mongodb://127.0.0.1:1/platform';

describe('the dialect in front of MongoDB', () => {
  let client: DialectMongoClient;
  beforeEach(() => {
    client = new DialectMongoClient(NOBODY, { serverSelectionTimeoutMS: 20 });
  });
  afterEach(() => client.close());

  const things = () => client.db().collection('things');

  it.each<[string, () => unknown]>([
    ['$mod', () => things().find({ n: { $mod: [2, 1] } })],
    ['collation', () => things().find({}, { collation: { locale: 'zh' } })],
    ['$slice', () => things().findOne({}, { projection: { list: { $slice: 1 } } })],
    ['$regex', () => things().countDocuments({ name: { $regex: 'x' } })],
    ['$where', () => things().deleteMany({ $where: 'true' })],
    ['$mul', () => things().updateOne({}, { $mul: { n: 2 } })],
    ['list.$', () => things().findOneAndUpdate({}, { $set: { 'list.$': 1 } })],
    ['pipeline', () => things().updateMany({}, [{ $set: { n: 1 } }])],
    ['$mul', () => things().bulkWrite([{ updateOne: { filter: {}, update: { $mul: { n: 2 } } } }])],
    ['sparse', () => things().createIndex({ a: 1 }, { sparse: true }, {})],
    ['rename()', () => things().rename('others')],
    ['$size', () => things().distinct('n', { list: { $size: 1 } })],
  ])('%s is refused by name without asking a server', async (named, call) => {
    const refused = Promise.resolve().then(call);
    await expect(refused).rejects.toMatchObject({
      code: 'NOT_IN_DIALECT',
      message: expect.stringContaining(named),
    });
  });

  it('what the dialect has goes on to the server', async () => {
    await expect(things().findOne({ n: { $gte: 1 } })).rejects.toMatchObject({
      name: 'MongoServerSelectionError',
    });
  });

  it('an operation without its session inside a transaction is refused', async () => {
    const session = client.startSession();
    const failed = session.withTransaction(() => things().insertOne({ n: 1 }));
    await expect(failed).rejects.toMatchObject({ code: 'OUTSIDE_TRANSACTION' });
    await session.endSession();
  });
});

describe('an unreachable MongoDB', () => {
  it('is said to be unreachable', async () => {
    const address = `${NOBODY}?serverSelectionTimeoutMS=20`;
    await expect(connect({ dataDir: '', mongodbUri: address })).rejects.toMatchObject({
      code: 'STORAGE_UNREACHABLE',
    });
  }, 20_000);
});
