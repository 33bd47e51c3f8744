/**
 * A process that writes without end and reports each acknowledged write on its own line, to be killed
 * at any moment: `plain <id>` for a single insert, `pair <id>` for one in each of two collections.
 */
import { writeSync } from 'node:fs';
import { connect } from '../../../server/platform/storage/index.js';

const [dataDir = '', run = ''] = process.argv.slice(2);
const storage = await connect({ dataDir, synchronous: 'full' });
const [plain, left, right] = ['plain', 'left', 'right'].map((name) => storage.connection.collection(name));
if (!plain || !left || !right) throw new Error('three collections are needed');

const report = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const filler = 'x'.repeat(500);

const insertPlain = async (id: string): Promise<void> => {
  await plain.insertOne({ id, filler });
  report(`plain ${id}`);
};

const insertPair = async (id: string): Promise<void> => {
  await storage.transaction(async (session) => {
    await left.insertOne({ id, filler }, { session });
    await right.insertOne({ id, filler }, { session });
  });
  report(`pair ${id}`);
};

for (let round = 0; ; round += 1) {
  const ids = Array.from({ length: 5 }, (_, at) => `${run}-${round}-${at}`);
  await Promise.all([...ids.map(insertPlain), insertPair(`${run}-${round}`)]);
}
