import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Storage } from '../../../server/platform/storage/index.js';
import { startWriter, type WritingChild } from './child.js';
import { ACCOUNTS, OPENING_FEN } from './crash-accounts.js';
import type { Things } from './harness-documents.js';

/** What was found after all rounds. */
export interface CrashCounts {
  readonly rounds: number;
  /** Rounds in which something was acknowledged before the kill. */
  readonly writingRounds: number;
  readonly acknowledged: number;
  /** Acknowledged writes that were not there afterwards. */
  readonly lost: readonly string[];
  /** Transactions, and documents of an update of many, of which only a part was there. */
  readonly halfApplied: readonly string[];
}

/** The longest that a writer lives from the moment it may open the folder, in milliseconds. */
const LONGEST_LIFE_MS = 500;

/**
 * Kills a writing process at random moments, from the opening of the folder on, again and again over the same
 * folder, and after each kill compares what it had reported with what is there.
 * @param report called after each round with what was found so far
 */
export const crashRounds = async (
  folder: string,
  rounds: number,
  report: (counts: CrashCounts) => void = () => undefined,
): Promise<CrashCounts> => {
  const lines: string[] = [];
  const found: { writingRounds: number; lost: string[]; halfApplied: string[] } = {
    writingRounds: 0,
    lost: [],
    halfApplied: [],
  };
  const counts = (done: number): CrashCounts => ({ rounds: done, acknowledged: lines.length, ...found });
  let next = startWriter(folder, '0');
  try {
    for (let round = 0; round < rounds; round += 1) {
      const child = next;
      await child.go();
      next = startWriter(folder, String(round + 1));
      const reported = await livedAndKilled(child);
      lines.push(...reported);
      if (reported.length > 0) found.writingRounds += 1;
      const storage = await connect({ dataDir: folder });
      found.lost.push(...(await lostOf(storage, reported)));
      found.halfApplied.push(...(await halfAppliedOf(storage)));
      if (round === rounds - 1) found.lost.push(...(await lostOf(storage, lines)));
      await storage.close();
      report(counts(round + 1));
    }
  } finally {
    await next.kill();
  }
  return counts(rounds);
};

const livedAndKilled = async (child: WritingChild): Promise<string[]> => {
  await wait(Math.random() * LONGEST_LIFE_MS);
  const complaint = await child.kill();
  if (complaint !== '') throw new Error(`the writer failed before it was killed: ${complaint}`);
  return child.lines();
};

const collectionOf = (storage: Storage, name: string): Things =>
  storage.connection.collection(name) as unknown as Things;

/** In which collection an acknowledged write of each kind is found by its id. */
const COLLECTIONS: Readonly<Record<string, string>> = { plain: 'plain', pair: 'left', transfer: 'ledger' };

const lostOf = async (storage: Storage, lines: readonly string[]): Promise<string[]> => {
  const ids = new Map<string, Set<unknown>>();
  for (const name of Object.values(COLLECTIONS))
    ids.set(name, new Set(await collectionOf(storage, name).distinct('_id')));
  const counters = await collectionOf(storage, 'counters').find({}).toArray();
  const reached = new Map(counters.map(({ _id, n }) => [String(_id), Number(n)]));
  const [sweeps, others] = [lines.filter(isSweep), lines.filter((line) => !isSweep(line))];
  const swept = await collectionOf(storage, 'swept').find({}).toArray();
  const least = Math.min(...swept.map(({ forth }) => Number(forth)));
  const lostOthers = others.filter((line) => {
    const [kind = '', id = '', n = ''] = line.split(' ');
    if (kind === 'count') return (reached.get(id) ?? 0) < Number(n);
    return !ids.get(COLLECTIONS[kind] ?? '')?.has(id);
  });
  return [...lostOthers, ...(sweeps.length > least ? sweeps.slice(least) : [])];
};

/** An acknowledged update of all documents of a collection: each holds as many as were acknowledged, or more. */
const isSweep = (line: string): boolean => line === 'sweep';

const halfAppliedOf = async (storage: Storage): Promise<string[]> => {
  const [left, right] = await Promise.all(
    ['left', 'right'].map(async (name) => new Set(await collectionOf(storage, name).distinct('_id'))),
  );
  const pairs = [...(left ?? []), ...(right ?? [])].filter((id) => !left?.has(id) || !right?.has(id));
  return [
    ...pairs.map((id) => `pair ${String(id)}`),
    ...(await wrongAccounts(storage)),
    ...(await halfSwept(storage)),
  ];
};

/** Documents of an update of many that hold one of its two changes and not the other. */
const halfSwept = async (storage: Storage): Promise<string[]> => {
  const swept = await collectionOf(storage, 'swept').find({}).toArray();
  return swept
    .filter(({ forth, back }) => Number(forth) !== -Number(back))
    .map(({ _id, forth, back }) => `swept ${String(_id)} went ${String(forth)} forth, ${String(back)} back`);
};

/** Accounts whose balance isn't what the ledger says. */
const wrongAccounts = async (storage: Storage): Promise<string[]> => {
  const balances = Array.from({ length: ACCOUNTS }, () => OPENING_FEN);
  for (const { from, to, fen } of await collectionOf(storage, 'ledger').find({}).toArray()) {
    balances[Number(from)] = (balances[Number(from)] ?? 0) - Number(fen);
    balances[Number(to)] = (balances[Number(to)] ?? 0) + Number(fen);
  }
  const accounts = await collectionOf(storage, 'accounts').find({}).toArray();
  return accounts
    .filter(({ _id, fen }) => balances[Number(_id)] !== fen)
    .map(
      ({ _id, fen }) => `account ${String(_id)} holds ${String(fen)}, not ${String(balances[Number(_id)])}`,
    );
};
