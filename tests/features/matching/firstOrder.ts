import type { Question } from '../../../schema/questions.js';
import type { Judgement } from '../../../server/features/matching/outcome.js';

/**
 * The first version of the order of questions, to compare with: by the number of undecided products whose only missing
 * facts a question gives, then by those that wait for it, then in the order of the questions.
 */
export function firstVersionsNext(
  judgements: readonly Judgement[],
  questions: readonly Question[],
  skip: ReadonlySet<string>,
): Question | null {
  const undecided = judgements.filter(({ outcome }) => outcome === 'unknown');
  const ranked = questions
    .filter(({ id }) => !skip.has(id))
    .map((question) => {
      const waiting = undecided.filter(({ missing }) =>
        missing.some((path) => question.settles.includes(path)),
      );
      const settled = waiting.filter(({ missing }) =>
        missing.every((path) => question.settles.includes(path)),
      );
      return { question, settles: settled.length, mentions: waiting.length };
    })
    .filter(({ mentions }) => mentions > 0)
    .sort((one, other) => other.settles - one.settles || other.mentions - one.mentions);
  return ranked[0]?.question ?? null;
}
