/**
 * The embedded storage through Mongoose (lean), beside the SQLite package alone on the same file and plain
 * JavaScript over an array, in turns within one run: `npm run bench -- storage [enterprises] [folder]`.
 * It prints tables and asserts nothing.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { connect, type Storage } from '../../server/platform/storage/index.js';
import { BareSqlite, enterpriseModel, enterpriseOf, PlainArray } from './storageSubjects.js';
import { quantile, rounded } from './table.js';

type Work = (round: number) => unknown;

/** One thing measured on the three; `times` operations make a round. */
interface Measured {
  readonly name: string;
  readonly times: number;
  readonly rounds: number;
  readonly storage: Work;
  readonly bare: Work;
  readonly plain: Work;
}

const size = Number(process.argv[2] ?? 100_000);
const dataDir = await mkdtemp(join(process.argv[3] ?? tmpdir(), 'bench-storage-'));
const file = join(dataDir, 'platform.sqlite');
const microsecond = 1000;

try {
  await measureAll();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  const storage = await connect({ dataDir });
  const enterprises = enterpriseModel(storage.connection);
  await storage.ready();
  const filled = await timed(() => fill(storage));
  console.log(`storage: ${size} enterprises of ${Buffer.byteLength(JSON.stringify(enterpriseOf(4)))} bytes`);
  console.log(`filled in ${rounded(filled / 1000)} s, ${megabytes((await stat(file)).size)} MB on disk`);
  const bare = new BareSqlite(file);
  const plain = new PlainArray(size);
  const rows = measurements(storage, enterprises, bare, plain);
  const table: Record<string, unknown>[] = [];
  for (const measured of rows) table.push(await measure(measured));
  console.table(table);
  await measureStops(storage, enterprises);
  bare.close();
  console.log(`memory: ${megabytes(process.memoryUsage().rss)} MB resident, with the plain array`);
  await storage.close();
  const opened = await timed(async () => (await connect({ dataDir })).close());
  console.log(`open and close: ${rounded(opened)} ms`);
}

async function fill(storage: Storage): Promise<void> {
  const collection = storage.connection.collection<ReturnType<typeof enterpriseOf>>('enterprises');
  const batch = 5_000;
  for (let from = 0; from < size; from += batch)
    await collection.insertMany(
      Array.from({ length: Math.min(batch, size - from) }, (_, at) => enterpriseOf(from + at)),
    );
}

function measurements(
  storage: Storage,
  enterprises: ReturnType<typeof enterpriseModel>,
  bare: BareSqlite,
  plain: PlainArray,
): Measured[] {
  const serial = (round: number): number => (round * 7919) % size;
  const idOf = (round: number): string => enterpriseOf(serial(round))._id;
  const townOf = (round: number): string => enterpriseOf(round)['town'];
  const fresh = (round: number, lot: number) =>
    Array.from({ length: 100 }, (_, at) => enterpriseOf(size * (lot + 1) + round * 100 + at));
  const staffOf = (round: number): number => round % 900;
  const setStaff = (round: number) =>
    enterprises.updateOne({ _id: idOf(round) }, { $set: { staff: staffOf(round) } }).exec();
  const sixteen = (round: number): number[] => Array.from({ length: 16 }, (_, at) => round * 16 + at);
  return [
    {
      name: 'look-up by unique key',
      times: 500,
      rounds: 15,
      storage: (round) =>
        enterprises
          .findOne({ _id: idOf(round) })
          .lean()
          .exec(),
      bare: (round) => bare.find(idOf(round)),
      plain: (round) => plain.find(idOf(round)),
    },
    {
      name: 'indexed page of 50',
      times: 20,
      rounds: 15,
      storage: (round) =>
        enterprises
          .find({ town: townOf(round) })
          .sort({ revenueFen: -1, _id: 1 })
          .limit(50)
          .lean()
          .exec(),
      bare: (round) => bare.page(townOf(round)),
      plain: (round) => plain.page(townOf(round)),
    },
    {
      name: 'update, one by one',
      times: 100,
      rounds: 9,
      storage: setStaff,
      bare: (round) => bare.update([idOf(round)], staffOf(round)),
      plain: (round) => plain.update([idOf(round)], staffOf(round)),
    },
    {
      name: '16 updates in flight',
      times: 20,
      rounds: 9,
      storage: (round) => Promise.all(sixteen(round).map(setStaff)),
      bare: (round) => bare.update(sixteen(round).map(idOf), staffOf(round)),
      plain: (round) => plain.update(sixteen(round).map(idOf), staffOf(round)),
    },
    {
      name: 'transaction of two updates',
      times: 100,
      rounds: 9,
      storage: (round) =>
        storage.transaction(async (session) => {
          for (const one of [round, round + 1])
            await enterprises.updateOne({ _id: idOf(one) }, { $set: { staff: staffOf(one) } }, { session });
        }),
      bare: (round) => bare.update([round, round + 1].map(idOf), staffOf(round)),
      plain: (round) => plain.update([round, round + 1].map(idOf), staffOf(round)),
    },
    {
      name: 'insert 100',
      times: 5,
      rounds: 9,
      storage: (round) => enterprises.insertMany(fresh(round, 0), { lean: true }),
      bare: (round) => bare.insert(fresh(round, 1)),
      plain: (round) => plain.insert(fresh(round, 2)),
    },
    {
      name: 'scan with three predicates',
      times: 1,
      rounds: 7,
      storage: () =>
        enterprises
          .find({ staff: { $lt: 90 }, listed: true, industry: '软件' })
          .lean()
          .exec(),
      bare: () => bare.scan(90, '软件'),
      plain: () => plain.scan(90, '软件'),
    },
    {
      name: 'group over all',
      times: 1,
      rounds: 7,
      storage: () =>
        enterprises.aggregate([
          { $group: { _id: '$industry', n: { $sum: 1 }, total: { $sum: '$revenueFen' } } },
        ]),
      bare: () => bare.group(),
      plain: () => plain.group(),
    },
  ];
}

/** Medians a single operation, the three taking turns so that they share the machine's moods. */
async function measure({ name, times, rounds, ...subjects }: Measured): Promise<Record<string, unknown>> {
  const spent = { storage: [] as number[], bare: [] as number[], plain: [] as number[] };
  for (let round = 0; round <= rounds; round += 1)
    for (const subject of ['storage', 'bare', 'plain'] as const) {
      const took = await timed(async () => {
        for (let time = 0; time < times; time += 1) await subjects[subject](round * times + time);
      });
      if (round > 0) spent[subject].push((took / times) * microsecond);
    }
  const [storage, bare, plain] = [spent.storage, spent.bare, spent.plain].map((took) => quantile(took, 0.5));
  return {
    measured: name,
    'storage µs': rounded(storage ?? 0),
    'SQLite alone µs': rounded(bare ?? 0),
    'plain array µs': rounded(plain ?? 0),
    '% of SQLite alone': rounded((100 * (bare ?? 0)) / (storage ?? 1)),
  };
}

/** How long the event loop stands still at most while long work is done. */
async function measureStops(
  storage: Storage,
  enterprises: ReturnType<typeof enterpriseModel>,
): Promise<void> {
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['update of all', () => enterprises.updateMany({}, { $inc: { staff: 1 } }).exec()],
    [
      'update of all in one transaction',
      () => storage.transaction((session) => enterprises.updateMany({}, { $inc: { staff: 1 } }, { session })),
    ],
    [
      'update of the few that a scan finds',
      () => enterprises.updateMany({ staff: 899 }, { $inc: { staff: 1 } }),
    ],
    ['reading all', () => enterprises.find({}).lean().exec()],
    ['scan that finds nothing', () => enterprises.find({ staff: -1 }).lean().exec()],
    [
      'sort of all without an index',
      () => enterprises.find({}).sort({ staff: 1, _id: 1 }).limit(50).lean().exec(),
    ],
    ['group over all', () => enterprises.aggregate([{ $group: { _id: '$town', n: { $sum: 1 } } }]).exec()],
    ['count by a scan', () => enterprises.countDocuments({ listed: true }).exec()],
  ];
  const table: Record<string, unknown>[] = [];
  for (const [name, work] of works) {
    const watch = watchStops();
    const took = await timed(work);
    table.push({ work: name, 'took ms': rounded(took), 'longest stop ms': rounded(await watch.end()) });
  }
  console.table(table);
}

/** Notes the longest time between two turns of the event loop, in milliseconds, until its end. */
function watchStops(): { readonly end: () => Promise<number> } {
  let last = performance.now();
  let longest = 0;
  let watching = true;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return {
    async end() {
      await new Promise((resolve) => setImmediate(resolve));
      watching = false;
      return longest;
    },
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
