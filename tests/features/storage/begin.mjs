import { startMongod } from './mongod.mjs';

const { env } = process;

/** Before all tests: starts a MongoDB server where MONGOD_BINARY names one, and says which engines are tested. */
const begin = async () => {
  if (env['MONGODB_URI'] === undefined && env['MONGOD_BINARY'] !== undefined) {
    const mongod = await startMongod(env['MONGOD_BINARY']);
    env['MONGODB_URI'] = mongod.address;
    Object.assign(globalThis, { startedMongod: mongod });
  }
  const tested =
    env['MONGODB_URI'] === undefined ? 'embedded (MongoDB: MONGODB_URI, MONGOD_BINARY)' : 'embedded, mongodb';
  process.stdout.write(`存储引擎 Storage engines tested: ${tested}\n`);
};

export default begin;
