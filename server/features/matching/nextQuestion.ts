import type { Question } from '../../../schema/questions.js';
import type { Judgement } from './outcome.js';

/** A question with how many undecided products its answer alone decides, and how many wait for it. */
export interface RankedQuestion {
  readonly question: Question;
  readonly settles: number;
  readonly mentions: number;
}

/**
 * The question that settles most: by the number of undecided products whose only missing facts it answers,
 * then by those that mention it, then in the order of the questions. Null when no question helps.
 * @param skip ids of questions that the person has already passed over
 */
export function nextQuestion(
  judgements: readonly Judgement[],
  questions: readonly Question[],
  skip: ReadonlySet<string>,
): RankedQuestion | null {
  const undecided = judgements.filter(({ outcome }) => outcome === 'unknown');
  const ranked = questions
    .filter(({ id }) => !skip.has(id))
    .map((question) => rankQuestion(question, undecided))
    .filter(({ mentions }) => mentions > 0)
    .sort((one, other) => other.settles - one.settles || other.mentions - one.mentions);
  return ranked[0] ?? null;
}

function rankQuestion(question: Question, undecided: readonly Judgement[]): RankedQuestion {
  const answers = new Set(question.settles);
  const mentioning = undecided.filter(({ missing }) => missing.some((path) => answers.has(path)));
  const settled = mentioning.filter(({ missing }) => missing.every((path) => answers.has(path)));
  return { question, settles: settled.length, mentions: mentioning.length };
}
