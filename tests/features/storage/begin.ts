import { startMongod, type Mongod } from './mongod.js';

declare global {
  /** The server that this run started, for its end. */
  var startedMongod: Mongod | undefined;
}

const SAID = {
  embedded: 'embedded; MongoDB with MONGODB_URI or MONGOD_BINARY',
  both: 'embedded, mongodb',
} as const;

/** Before all tests: starts the MongoDB server where MONGOD_BINARY names one, and says which engines are tested. */
const begin = async (): Promise<void> => {
  const { MONGODB_URI, MONGOD_BINARY } = process.env;
  if (MONGODB_URI === undefined && MONGOD_BINARY !== undefined) {
    globalThis.startedMongod = await startMongod(MONGOD_BINARY);
    process.env['MONGODB_URI'] = globalThis.startedMongod.address;
  }
  const said = process.env['MONGODB_URI'] === undefined ? SAID.embedded : SAID.both;
  process.stdout.write(`存储引擎 Storage engines tested: ${said}\n`);
};

export default begin;
