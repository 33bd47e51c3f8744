/**
 * A process that writes without end, to be killed at any moment. It says `loaded`, opens the storage at the first
 * byte on its standard input, and reports each acknowledged write on its own line: `plain <id>` for a single insert,
 * `count <id> <n>` for a single update, `pair <id>` for one insert in each of two collections,
 * `transfer <id>` for a sum moved from one account to another with its entry in the ledger, and `sweep` for an
 * update of many documents.
 */
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from '../../../server/platform/storage/index.js';
import { ACCOUNTS, OPENING_FEN, SWEPT } from './crash-accounts.js';
import { increase, type Things } from './harness-documents.js';

const [dataDir = '', run = ''] = process.argv.slice(2);
const report = (line: string): void => {
  writeSync(1, `${line}\n`);
};

report('loaded');
await once(process.stdin, 'data');
const storage = await connect({ dataDir, synchronous: 'full' });
const collection = (name: string): Things => storage.connection.collection(name) as unknown as Things;
const [plain, counters, left, right] = [
  collection('plain'),
  collection('counters'),
  collection('left'),
  collection('right'),
];
const [accounts, ledger, swept] = [collection('accounts'), collection('ledger'), collection('swept')];

const filler = 'x'.repeat(500);

const insertPlain = async (id: string): Promise<void> => {
  await plain.insertOne({ _id: id, filler });
  report(`plain ${id}`);
};

const count = async (id: string, n: number): Promise<void> => {
  await counters.updateOne({ _id: id }, increase({ n: 1 }), { upsert: true });
  report(`count ${id} ${n}`);
};

const insertPair = async (id: string): Promise<void> => {
  await storage.transaction(async (session) => {
    await left.insertOne({ _id: id, filler }, { session });
    await right.insertOne({ _id: id, filler }, { session });
  });
  report(`pair ${id}`);
};

const transfer = async (id: string, round: number): Promise<void> => {
  const [from, to, fen] = [round % ACCOUNTS, (round * 3 + 1) % ACCOUNTS, round % 100];
  await storage.transaction(async (session) => {
    await accounts.updateOne({ _id: from }, increase({ fen: -fen }), { session });
    await accounts.updateOne({ _id: to }, increase({ fen }), { session });
    await ledger.insertOne({ _id: id, from, to, fen }, { session });
  });
  report(`transfer ${id}`);
};

const sweep = async (): Promise<void> => {
  await swept.updateMany({}, increase({ forth: 1, back: -1 }));
  report('sweep');
};

await storage.transaction(async (session) => {
  if ((await accounts.countDocuments({}, { session })) > 0) return;
  const opened = Array.from({ length: ACCOUNTS }, (_, at) => ({ _id: at, fen: OPENING_FEN }));
  await accounts.insertMany(opened, { session });
  const unswept = Array.from({ length: SWEPT }, (_, at) => ({ _id: at, forth: 0, back: 0, filler }));
  await swept.insertMany(unswept, { session });
});
for (let round = 0; ; round += 1) {
  const ids = Array.from({ length: 5 }, (_, at) => `${run}-${round}-${at}`);
  await Promise.all([
    ...ids.map(insertPlain),
    count(run, round + 1),
    insertPair(`${run}-${round}`),
    transfer(`${run}-${round}`, round),
    ...(round % 10 === 5 ? [sweep()] : []),
  ]);
}
