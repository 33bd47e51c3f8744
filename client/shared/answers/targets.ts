import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import { questions } from '../../../schema/generated/questions.js';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import type { AnswerTarget, Question, QuestionInput } from '../../../schema/questions.js';

/** The key under which an answer to a target is kept: its dictionary path, or `collection.none`. */
export function targetKey(target: AnswerTarget): string {
  switch (target.kind) {
    case 'fact':
    case 'declared':
      return target.code;
    case 'yearRow':
      return `${target.collection}.${target.member}`;
    case 'emptyCollection':
      return `${target.collection}.none`;
  }
}

const fieldsByCode = new Map(dictionaryFields.map((field) => [field.code, field]));

/** The dictionary field that an answer fills: its label, unit, range and values. Throws where the contract lacks it. */
export function fieldOf(target: AnswerTarget): FieldDefinition {
  const field = lookUp(target);
  if (!field) throw new Error(`The dictionary has no field for ${targetKey(target)}.`);
  return field;
}

function lookUp(target: AnswerTarget): FieldDefinition | undefined {
  switch (target.kind) {
    case 'fact':
    case 'declared':
      return fieldsByCode.get(target.code);
    case 'emptyCollection':
      return fieldsByCode.get(target.collection);
    case 'yearRow':
      return fieldsByCode.get(target.collection)?.members?.find(({ code }) => code === target.member);
  }
}

const questionsById = new Map(questions.map((question) => [question.id, question]));

/** The question with that id; undefined where this build doesn't know it. */
export function questionById(id: string): Question | undefined {
  return questionsById.get(id);
}

/** The questions of the first interview in their fixed order, at most ten. */
export const interviewQuestions: readonly Question[] = questions
  .filter((question) => question.interview !== undefined)
  .sort((a, b) => (a.interview ?? 0) - (b.interview ?? 0));

/** Ids of the questions that the interview never asks. */
export const otherQuestionIds: readonly string[] = questions
  .filter((question) => question.interview === undefined)
  .map(({ id }) => id);

/** Every input by the key of its target; inputs that share a target share the answer. */
export const inputsByKey: ReadonlyMap<string, QuestionInput> = new Map(
  questions.flatMap((question) => question.inputs.map((input) => [targetKey(input.target), input] as const)),
);
