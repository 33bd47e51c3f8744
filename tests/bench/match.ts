/**
 * 1,000 warm matches in this process, the demonstration's enterprises in turn, over a fresh embedded storage:
 * outcomes alone, then with the next question, with counts and first page, and with the explanation of every product on
 * that page. It prints a table and asserts nothing.
 */
import { performance } from 'node:perf_hooks';
import { questions } from '../../schema/generated/questions.js';
import { fen } from '../../server/domain/index.js';
import type { EnterpriseProfile, EnterpriseService } from '../../server/features/enterprises/index.js';
import { questionsByFact, StoredAnswers } from '../../server/features/matching/index.js';
import { explanationView } from '../../server/features/matching/explanationView.js';
import { partnersOf, runMatch, type MatchRun } from '../../server/features/matching/matching.js';
import { matchView } from '../../server/features/matching/matchView.js';
import { asOf, dictionary, withSeeds, type Seeded } from '../features/seededStorage.js';
import { printTable, type Row } from './table.js';

const rounds = 1_000;
const warmUp = 200;
const firstPage = 20;

await withSeeds(measure);

async function measure({ products, enterprises: service }: Seeded): Promise<void> {
  const parts = { products, enterprises: service, dictionary };
  const failed = (error: unknown) => {
    throw error;
  };
  const answers = new StoredAnswers({ ...parts, questions, asOf: () => asOf, failed });
  await answers.start();
  while (!answers.isCurrent) await new Promise((resolve) => setTimeout(resolve, 2));
  const view = {
    ...{ dictionary, questions, questionOf: questionsByFact(questions) },
    chances: () => answers.chances,
  };
  const enterprises = await profilesOf(service);
  const need = { amount: fen(300_000_000), termMonths: 12, purpose: 'operating' } as const;
  const run = (round: number): Promise<MatchRun> => {
    const stored = enterprises[round % enterprises.length] ?? null;
    return runMatch(parts, { stored, given: null, need, asOf });
  };
  const page = (match: MatchRun) => matchView(match, view).page({ first: firstPage });
  const question = (match: MatchRun) => matchView(match, view).question(new Set());
  const explainPage = (match: MatchRun) =>
    match.matches
      .slice(0, firstPage)
      .map((matched, index) =>
        explanationView(
          { subject: match.subject, match: matched, rank: index + 1, partners: partnersOf(match) },
          view,
        ),
      );

  const rows = [
    await time('outcomes and offers of all products', async (round) => {
      await run(round);
    }),
    await time('… with the next question', async (round) => {
      question(await run(round));
    }),
    await time('… with counts and first page', async (round) => {
      page(await run(round));
    }),
    await time('… and the explanations of that page', async (round) => {
      const match = await run(round);
      page(match);
      explainPage(match);
    }),
  ];
  await answers.stop();
  printTable(`match: ${rounds} warm matches, ${enterprises.length} enterprises in turn`, rows);
}

async function profilesOf(service: EnterpriseService): Promise<readonly EnterpriseProfile[]> {
  const listed = await service.page({ first: 50, after: undefined }, '');
  if ('fault' in listed) throw new Error(listed.fault.message.en);
  const found = await Promise.all(
    listed.page.enterprises.map(({ creditCode }) => service.findProfile(creditCode)),
  );
  return found.flatMap((result) => (result.kind === 'found' ? [result.value] : []));
}

async function time(name: string, work: (round: number) => Promise<void>): Promise<Row> {
  for (let round = 0; round < warmUp; round += 1) await work(round);
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    milliseconds.push(performance.now() - start);
  }
  return { name, milliseconds };
}
