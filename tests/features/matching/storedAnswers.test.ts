import { expect, it } from '@jest/globals';
import { questions } from '../../../schema/generated/questions.js';
import { generateEnterprise } from '../../../server/cli/generate/enterprise/enterprise.js';
import { calendarDate, splitProfileFacts } from '../../../server/domain/index.js';
import type { EnterpriseChange } from '../../../server/features/enterprises/index.js';
import { StoredAnswers } from '../../../server/features/matching/index.js';
import { asOf, dictionary, withSeeds } from '../seededStorage.js';

/** The nth generated enterprise as it is stored. */
function change(index: number): EnterpriseChange {
  const { creditCode, summary, facts, provenance } = generateEnterprise(3, index, asOf);
  const { facts: inputs, declared } = splitProfileFacts(facts);
  const enterprise = {
    ...{ creditCode, summary, name: String(facts['name']), demo: true, profileVersion: 1 },
    ...{ contentHash: 'h', origin: 'load' as const, retired: false },
  } as const;
  return {
    enterprise,
    profile: { creditCode, version: 1, recordedAt: new Date(0), facts: inputs, declared, provenance },
  };
}

/** Has the chances made, and resolves when they are, or when making them has failed. */
async function made(answers: StoredAnswers, failures: readonly unknown[]): Promise<void> {
  answers.refresh();
  while (!answers.isCurrent && failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
}

it('takes chances from the rules while few enterprises are stored, then from what the stored ones answer', async () => {
  await withSeeds(async ({ storage, repositories, products, enterprises }) => {
    for (const { creditCode } of await repositories.enterprises.listedAfter(undefined, 1_000)) {
      await storage.transaction((session) => repositories.enterprises.retire(creditCode, session));
    }
    const failures: unknown[] = [];
    const answers = new StoredAnswers({
      ...{ products, enterprises, dictionary, questions, asOf: () => asOf },
      failed: (error) => failures.push(error),
    });
    expect(answers.chances.size).toBe(0);
    await answers.start();
    const remade = () => made(answers, failures);
    const standing = () => new Set(answers.chances.get('standing')?.values());
    try {
      await remade();
      expect([...answers.chances.keys()]).toEqual(questions.map(({ id }) => id));
      expect(standing()).toEqual(new Set([0.5]));
      expect(new Set(answers.chances.get('name')?.values())).toEqual(new Set());

      const put = (from: number, to: number) =>
        storage.transaction((session) =>
          repositories.enterprises.putAll(
            Array.from({ length: to - from }, (_, at) => change(from + at)),
            session,
          ),
        );
      await put(0, 49);
      await remade();
      expect(standing()).toEqual(new Set([0.5]));

      await put(49, 60);
      while (standing().has(0.5) && failures.length === 0) await remade();
      for (const chance of standing()) expect(chance * 60).toBeCloseTo(Math.round(chance * 60), 9);
      // Nobody's stored profile says what is needed now.
      expect(new Set(answers.chances.get('need')?.values())).toEqual(new Set([0.5]));
      expect(failures).toEqual([]);
    } finally {
      await answers.stop();
    }
  });
}, 120_000);

it('tells of a failure and goes on with the chances that it has', async () => {
  await withSeeds(async ({ storage, products, enterprises }) => {
    const failures: unknown[] = [];
    let today = asOf;
    const answers = new StoredAnswers({
      ...{ products, enterprises, dictionary, questions, asOf: () => today },
      failed: (error) => failures.push(error),
    });
    await answers.start();
    await made(answers, failures);
    const known = answers.chances;
    expect(failures).toEqual([]);
    await storage.close();
    today = calendarDate('2026-11-25');
    await made(answers, failures);
    await answers.stop();
    expect(failures).toHaveLength(1);
    expect(answers.chances).toBe(known);
  });
}, 120_000);
