import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { sentence } from './contract.js';
import { connect } from '../../../server/platform/storage/index.js';
import { declaredShapes } from '../../../server/platform/storage/mongodb/declared-shape.js';
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

describe('the dialect in front of MongoDB, with what Mongoose schemas declare', () => {
  let client: DialectMongoClient;
  beforeEach(() => {
    client = new DialectMongoClient(NOBODY, { serverSelectionTimeoutMS: 20 });
    const connection = mongoose.createConnection();
    const schema = new mongoose.Schema({
      name: String,
      tags: [String],
      parts: [{ n: Number, marks: [Number], inner: { k: String } }],
      nested: { list: [Number], text: String },
      opaque: mongoose.Schema.Types.Mixed,
    });
    schema.index({ name: 1 }, { unique: true });
    connection.model('Thing', schema, 'things');
    client.declare(declaredShapes(connection));
  });
  afterEach(() => client.close());
  const things = () => client.db().collection('things');
  const between = { $gt: 1, $lt: 3 };

  it.each<[string, () => unknown]>([
    [`${sentence(17)}: by elements`, () => things().find({ tags: { $gt: 'a', $lt: 'c' } })],
    [`${sentence(17)}: by fields`, () => things().countDocuments({ 'parts.n': between })],
    [`${sentence(17)}: below an object`, () => things().deleteMany({ 'nested.list': between })],
    [
      `${sentence(17)}: in a list of writes`,
      () => things().bulkWrite([{ deleteOne: { filter: { 'parts.n': between } } }]),
    ],
    [`${sentence(17)}: in a pipeline`, () => things().aggregate([{ $match: { 'parts.n': between } }])],
    [`${sentence(30)}: elements`, () => things().find({}, { sort: { tags: 1 } })],
    [`${sentence(30)}: fields`, () => things().find({}, { sort: { 'parts.inner.k': 1 } })],
    [`${sentence(30)}: in a pipeline`, () => things().aggregate([{ $sort: { 'nested.list': 1 } }])],
    [`${sentence(49)}: elements`, () => things().createIndex({ name: 1, tags: 1 }, {}, {})],
    [
      'a unique index over an array is refused',
      () => things().createIndex({ 'parts.n': 1 }, { unique: true }, {}),
    ],
    ['a path through two arrays is refused', () => things().findOne({ 'parts.marks': 1 })],
    [
      'an array inside $elemMatch is refused',
      () => things().findOne({ parts: { $elemMatch: { marks: 1 } } }),
    ],
    ['$unwind of what is no array is refused', () => things().aggregate([{ $unwind: '$name' }])],
    ['a group by an array is refused', () => things().aggregate([{ $group: { _id: '$tags' } }])],
    [
      'a page whose sort may tie is refused',
      () => things().find({}, { sort: { 'nested.text': 1 }, limit: 5 }),
    ],
  ])('%s', async (_name, call) => {
    await expect(Promise.resolve().then(call)).rejects.toMatchObject({ code: 'NOT_IN_DIALECT' });
  });

  it.each<[string, () => unknown]>([
    ['two bounds on a scalar', () => things().findOne({ 'nested.text': { $gt: 'a', $lt: 'c' } })],
    ['two bounds inside $elemMatch', () => things().findOne({ parts: { $elemMatch: { n: between } } })],
    ['a page sorted by a unique index', () => things().findOne({}, { sort: { name: 1 } })],
    ['an index on one array', () => things().createIndex({ 'parts.n': 1 }, {}, {})],
    [
      'an unwound array grouped by its fields',
      () =>
        things()
          .aggregate([{ $unwind: '$parts' }, { $group: { _id: '$parts.n' } }])
          .toArray(),
    ],
    ['what a schema leaves open', () => things().findOne({ 'opaque.any': between })],
  ])('%s goes on to the server', async (_name, call) => {
    await expect(Promise.resolve().then(call)).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
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
