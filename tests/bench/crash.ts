/** `npm run test:crash [-- ROUNDS]`: kills a writing process again and again, and counts what is missing afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRounds } from '../features/storage/crash-rounds.js';

const rounds = Number(process.argv[2] ?? 200);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('用法 Usage: npm run test:crash [-- ROUNDS]');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'crash-'));
const started = performance.now();
const counts = await crashRounds(folder, rounds, (sofar) => {
  if (sofar.rounds % 20 === 0) console.log(`${sofar.rounds}: ${sofar.acknowledged} acknowledged`);
});
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${counts.rounds} × kill -9 (${counts.writingRounds} while writing, ${seconds} s): ` +
    `${counts.acknowledged} acknowledged, ${counts.lost.length} lost, ${counts.halfApplied.length} half applied`,
);
const faults = [...counts.lost, ...counts.halfApplied];
if (faults.length > 0) {
  console.error(`数据留在 The data are kept in ${folder}\n${faults.slice(0, 20).join('\n')}`);
  process.exitCode = 1;
} else {
  await rm(folder, { recursive: true });
}
