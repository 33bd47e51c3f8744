/**
 * The reach of 40 generated products over generated enterprises (10,000, or as many as are named), in this process
 * over a fresh embedded storage: how long the first count takes, on the clock and of the processor, how long it stops
 * the event loop and how much memory it takes; then the time from the commit of a changed profile, and of a new
 * version of a product, to counts that hold it. It prints tables and asserts nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { calendarDate, splitProfileFacts } from '../../server/domain/index.js';
import { askableDictionary, repositoriesOf } from '../../server/features.js';
import { EnterpriseService } from '../../server/features/enterprises/index.js';
import { StoredPopulation } from '../../server/features/population/index.js';
import { ProductService } from '../../server/features/products/index.js';
import { ReachCounter } from '../../server/features/reach/index.js';
import { loadFolder } from '../../server/features/seeding/index.js';
import { generateEnterprise } from '../../server/cli/generate/enterprise/enterprise.js';
import { writeFolder } from '../../server/cli/generate/folder.js';
import { institutionsOf } from '../../server/cli/generate/product/institutions.js';
import { generateProduct } from '../../server/cli/generate/product/product.js';
import { connect } from '../../server/platform/storage/index.js';
import { printTable, rounded, type Row } from './table.js';

const enterprises = Number(process.argv[2] ?? '10000');
const products = 40;
const changes = 50;
const productChanges = 10;
const seed = 7;
const asOf = calendarDate('2026-11-24');

const root = await mkdtemp(join(tmpdir(), 'bench-reach-'));
const storage = await connect({ dataDir: join(root, 'data'), synchronous: 'full' });
const repositories = repositoriesOf(storage);
const dictionary = askableDictionary();
try {
  await storage.ready();
  await load();
  await measure();
} finally {
  await storage.close();
  await rm(root, { recursive: true, force: true });
}

async function load(): Promise<void> {
  const folder = join(root, 'folder');
  await writeFolder(folder, { enterprises, products, seed, asOf });
  const begun = performance.now();
  const transaction = storage.transaction.bind(storage);
  const progress = () => undefined;
  await loadFolder({ root: folder, dictionary, ...repositories, transaction, now: new Date(), progress });
  console.log(`loaded ${enterprises} enterprises and ${products} products in ${seconds(begun)} s`);
}

async function measure(): Promise<void> {
  const failed = (error: unknown) => {
    throw error;
  };
  const stored = new EnterpriseService(repositories.enterprises);
  const population = new StoredPopulation({ enterprises: stored, dictionary, asOf: () => asOf, failed });
  const catalogue = new ProductService(repositories.products, dictionary);
  const counter = new ReachCounter({ products: catalogue, population, failed });
  const begun = performance.now();
  const before = process.cpuUsage();
  await counter.start();
  await population.start();
  const stops = await untilCurrent(counter);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `first count of all: ${seconds(begun)} s, ${rounded((user + system) / 1e6)} s of the processor; ` +
      `longest event-loop stop: ${rounded(stops.clock)} ms, ${rounded(stops.processor)} ms of the processor`,
  );
  printTable('from the commit to current counts', [
    await measureChanges('a changed profile', changes, counter, (round) => store(round + 2, round + 2)),
    await measureChanges('a new version of a product', productChanges, counter, renew),
  ]);
  console.log(
    `greatest memory of the process: ${rounded(process.resourceUsage().maxRSS / 1024)} MiB; ` +
      `load averages: ${loadavg().map(rounded).join(', ')}`,
  );
  await counter.stop();
  await population.stop();
}

async function measureChanges(
  name: string,
  rounds: number,
  counter: ReachCounter,
  change: (round: number) => Promise<void>,
): Promise<Row> {
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await change(round);
    const committed = performance.now();
    await untilCurrent(counter);
    milliseconds.push(performance.now() - committed);
  }
  return { name, milliseconds };
}

/**
 * Turns the event loop until the counts are current.
 * @returns the longest that a turn took, in milliseconds on the clock and of the processor, all threads together
 */
async function untilCurrent(counter: ReachCounter) {
  const longest = { clock: 0, processor: 0 };
  while (!counter.isCurrent) {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.cpuUsage(before);
    longest.clock = Math.max(longest.clock, performance.now() - begun);
    longest.processor = Math.max(longest.processor, (user + system) / 1000);
  }
  return longest;
}

/** Gives a product the rule of another as its next version. */
async function renew(round: number): Promise<void> {
  const institutions = institutionsOf(products);
  const { slug } = generateProduct(seed, round, institutions);
  const document = { ...generateProduct(seed + 1, round, institutions), slug };
  const version = { slug, version: 2, contentHash: 'renewed', origin: 'load', document } as const;
  await storage.transaction((session) =>
    repositories.products.add({ ...version, recordedAt: new Date() }, session),
  );
}

/** Gives an enterprise the facts of another seed as its second version. */
async function store(index: number, otherSeed: number): Promise<void> {
  const { creditCode, facts, summary, provenance } = generateEnterprise(seed + otherSeed, index, asOf);
  const split = splitProfileFacts(facts);
  const enterprise = {
    creditCode,
    name: String(facts['name']),
    demo: true,
    summary,
    profileVersion: 2,
    contentHash: String(otherSeed),
    origin: 'load',
    retired: false,
  } as const;
  const profile = {
    ...{ creditCode, version: 2, recordedAt: new Date(), provenance },
    facts: split.facts,
    declared: split.declared,
  };
  await storage.transaction((session) => repositories.enterprises.putAll([{ enterprise, profile }], session));
}

function seconds(begun: number): number {
  return rounded((performance.now() - begun) / 1000);
}
