/**
 * The reach of 40 generated products over generated enterprises (10,000, or as many as are named), in this process
 * over a fresh embedded storage: how long the first count takes and how long it stops the event loop, then the time
 * from the commit of a changed profile to counts that hold it. It prints tables and asserts nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { calendarDate, splitProfileFacts } from '../../server/domain/index.js';
import { askableDictionary, repositoriesOf } from '../../server/features.js';
import { EnterpriseService } from '../../server/features/enterprises/index.js';
import { StoredPopulation } from '../../server/features/population/index.js';
import { ProductService } from '../../server/features/products/index.js';
import { ReachCounter } from '../../server/features/reach/index.js';
import { loadFolder } from '../../server/features/seeding/index.js';
import { generateEnterprise } from '../../server/cli/generate/enterprise/enterprise.js';
import { writeFolder } from '../../server/cli/generate/folder.js';
import { connect } from '../../server/platform/storage/index.js';
import { printTable, rounded } from './table.js';

const enterprises = Number(process.argv[2] ?? '10000');
const products = 40;
const changes = 50;
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
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await counter.start();
  await population.start();
  await untilCurrent(counter);
  delay.disable();
  console.log(
    `first count of all: ${seconds(begun)} s; longest event-loop stop: ${rounded(delay.max / 1e6)} ms`,
  );
  const milliseconds: number[] = [];
  for (let round = 0; round < changes; round += 1) {
    await store(round + 2, round + 2);
    const committed = performance.now();
    await untilCurrent(counter);
    milliseconds.push(performance.now() - committed);
  }
  printTable(`${changes} changed profiles, one after another`, [
    { name: 'from the commit to current counts', milliseconds },
  ]);
  await counter.stop();
  await population.stop();
}

async function untilCurrent(counter: ReachCounter): Promise<void> {
  while (!counter.isCurrent) await new Promise((resolve) => setImmediate(resolve));
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
