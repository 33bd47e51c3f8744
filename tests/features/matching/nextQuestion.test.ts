import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../schema/questions.js';
import { nextQuestion } from '../../../server/features/matching/nextQuestion.js';
import type { Judgement } from '../../../server/features/matching/outcome.js';

const question = (id: string, ...settles: string[]): Question => ({
  id,
  text: { zh: id, en: id },
  settles,
  inputs: [],
});
const undecided = (...missing: string[]): Judgement => ({ outcome: 'unknown', missing });
const decided: Judgement = { outcome: 'eligible', missing: [] };

const questions = [
  question('tax', 'taxGrade', 'negativeListed'),
  question('debt', 'debtRatio'),
  question('staff', 'staff'),
];
const none = new Set<string>();

describe('the next question', () => {
  it('is the one whose answer alone decides most undecided products', () => {
    const judgements = [
      undecided('debtRatio'),
      undecided('taxGrade', 'negativeListed'),
      undecided('negativeListed'),
    ];
    expect(nextQuestion(judgements, questions, none)).toMatchObject({
      question: { id: 'tax' },
      settles: 2,
      mentions: 2,
    });
  });

  it('is, where none decides alone, the one that most products wait for', () => {
    const judgements = [undecided('taxGrade', 'debtRatio'), undecided('debtRatio', 'staff')];
    expect(nextQuestion(judgements, questions, none)).toMatchObject({
      question: { id: 'debt' },
      settles: 0,
      mentions: 2,
    });
  });

  it('is, among equals, the first in the order of the questions', () => {
    expect(nextQuestion([undecided('staff'), undecided('debtRatio')], questions, none)).toMatchObject({
      question: { id: 'debt' },
    });
  });

  it('leaves out questions that were passed over', () => {
    const judgements = [undecided('debtRatio'), undecided('debtRatio'), undecided('staff')];
    expect(nextQuestion(judgements, questions, new Set(['debt']))).toMatchObject({
      question: { id: 'staff' },
    });
  });

  it('is none when everything is decided, or when no question asks for what is missing', () => {
    expect(nextQuestion([decided], questions, none)).toBeNull();
    expect(nextQuestion([undecided('patents.number')], questions, none)).toBeNull();
  });
});
