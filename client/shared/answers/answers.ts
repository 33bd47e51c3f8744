import type { Question } from '../../../schema/questions.js';
import { isCanonical } from './canonical.js';
import { inputsByKey, questionById, targetKey } from './targets.js';

/**
 * What a person has answered: canonical values by target key (money in yuan, shares as decimals, dates as
 * `YYYY-MM-DD`, `true`/`false`), and the questions answered with "not sure". Both in the order of answering.
 */
export interface Answers {
  readonly values: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
}

/** Nothing answered yet. */
export const noAnswers: Answers = { values: {}, skipped: [] };

/** The parameter that lists skipped questions; no target has this key. */
const skippedParameter = 'skipped';

/** Whether there is nothing to keep. */
export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers.values).length === 0 && answers.skipped.length === 0;
}

/** Takes the values of one question in: all its former values go, and it no longer counts as skipped. */
export function withAnswer(
  answers: Answers,
  question: Question,
  values: Readonly<Record<string, string>>,
): Answers {
  const kept = Object.entries(answers.values).filter(([key]) => key in values || !keysOf(question).has(key));
  return {
    values: { ...Object.fromEntries(kept), ...values },
    skipped: answers.skipped.filter((id) => id !== question.id),
  };
}

/** Marks a question as "not sure": it has no value and is not asked again. */
export function withSkipped(answers: Answers, question: Question): Answers {
  const cleared = withAnswer(answers, question, {});
  return { ...cleared, skipped: [...cleared.skipped, question.id] };
}

/** Whether a question has a value or was skipped. */
export function isAnswered(answers: Answers, question: Question): boolean {
  return answers.skipped.includes(question.id) || hasValue(answers, question);
}

/** Whether any input of a question has a value. */
export function hasValue(answers: Answers, question: Question): boolean {
  return [...keysOf(question)].some((key) => key in answers.values);
}

/** Writes answers as an address fragment without `#`: `needAmount=3000000.00&staff=86&skipped=name`. */
export function encodeAnswers(answers: Answers): string {
  const parameters = new URLSearchParams(answers.values);
  if (answers.skipped.length > 0) parameters.set(skippedParameter, answers.skipped.join('.'));
  return parameters.toString();
}

/** Reads answers from an address fragment; what is no valid answer of a known question is left out. */
export function decodeAnswers(fragment: string): Answers {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const skipped = (parameters.get(skippedParameter) ?? '').split('.').filter((id) => questionById(id));
  const values: Record<string, string> = {};
  for (const [key, value] of parameters) {
    const input = inputsByKey.get(key);
    if (input && isCanonical(input, value)) values[key] = value;
  }
  return { values, skipped: [...new Set(skipped)] };
}

function keysOf(question: Question): ReadonlySet<string> {
  return new Set(question.inputs.map(({ target }) => targetKey(target)));
}
