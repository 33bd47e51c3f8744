import { questions } from '../../../schema/generated/questions.js';
import type { Question } from '../../../schema/questions.js';
import { isAnswered, type Answers } from './answers.js';
import { targetKey } from './targets.js';

/**
 * The questions that were answered or skipped, in the order of answering. Where questions share an answer ("no
 * patents at all"), the first of them stands for it.
 */
export function answeredQuestions(answers: Answers): readonly Question[] {
  const keys = Object.keys(answers.values);
  const claimed = new Set<string>();
  const placed = questions
    .filter((question) => isAnswered(answers, question))
    .flatMap((question) => {
      if (answers.skipped.includes(question.id)) {
        return [{ question, place: keys.length + answers.skipped.indexOf(question.id) }];
      }
      const own = keysOf(question).filter((key) => key in answers.values && !claimed.has(key));
      own.forEach((key) => claimed.add(key));
      return own.length > 0 ? [{ question, place: Math.min(...own.map((key) => keys.indexOf(key))) }] : [];
    });
  return placed.sort((a, b) => a.place - b.place).map(({ question }) => question);
}

function keysOf(question: Question): readonly string[] {
  return question.inputs.map(({ target }) => targetKey(target));
}
