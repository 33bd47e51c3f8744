import type { Question } from '../../../schema/questions.js';
import { isAnswered, type Answers } from '../../shared/answers/answers.js';
import type { StoredEnterprise } from '../../shared/answers/matchInput.js';
import { interviewQuestions, otherQuestionIds } from '../../shared/answers/targets.js';

/** These come first and in their order; after them the engine chooses what settles most. */
const fixedQuestions = interviewQuestions.slice(0, 3);

/** The questions of the interview that neither the person nor the stored profile has answered, in their order. */
export function openQuestions(answers: Answers, stored: StoredEnterprise | null): readonly Question[] {
  return interviewQuestions.filter((question) => isOpen(question, answers, stored));
}

/** The next of the first three that is open; undefined once the engine's order begins. */
export function nextFixed(answers: Answers, stored: StoredEnterprise | null): Question | undefined {
  return fixedQuestions.find((question) => isOpen(question, answers, stored));
}

/**
 * What the engine must not ask next: questions outside the interview, the first three (they have their own order),
 * all that were answered or skipped, and the one on the screen.
 */
export function questionsToSkip(answers: Answers, current: Question | undefined): readonly string[] {
  const answered = interviewQuestions.filter((question) => isAnswered(answers, question));
  const ids = [...otherQuestionIds, ...fixedQuestions.map(({ id }) => id), ...answered.map(({ id }) => id)];
  return [...new Set(current ? [...ids, current.id] : ids)].sort();
}

function isOpen(question: Question, answers: Answers, stored: StoredEnterprise | null): boolean {
  return !isAnswered(answers, question) && !isStored(question, stored);
}

function isStored(question: Question, stored: StoredEnterprise | null): boolean {
  if (!stored) return false;
  return question.inputs.some(({ target }) => {
    const code =
      target.kind === 'yearRow' || target.kind === 'emptyCollection' ? target.collection : target.code;
    return stored.facts[code] !== undefined && stored.facts[code] !== null;
  });
}
