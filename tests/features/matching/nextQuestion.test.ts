import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../../schema/questions.js';
import type { AnswerChances } from '../../../server/features/matching/answerChances.js';
import { nextQuestion, type ProductJudgement } from '../../../server/features/matching/nextQuestion.js';
import { firstVersionsNext } from './firstOrder.js';

const question = (id: string, ...settles: string[]): Question => ({
  id,
  text: { zh: id, en: id },
  settles,
  inputs: [],
});
const undecided = (...missing: string[]): ProductJudgement => ({
  slug: missing.join('+'),
  outcome: 'unknown',
  missing,
});
const decided: ProductJudgement = { slug: 'decided', outcome: 'eligible', missing: [] };

const questions = [
  question('tax', 'taxGrade', 'negativeListed'),
  question('debt', 'debtRatio'),
  question('staff', 'staff'),
];
const none: ReadonlySet<string> = new Set();
const nothingLearnt: AnswerChances = new Map();

/** The chances that each question's answer alone settles every one of some products. */
function chancesFor(judgements: readonly ProductJudgement[], byQuestion: Readonly<Record<string, number>>) {
  return new Map(
    Object.entries(byQuestion).map(([id, chance]) => [
      id,
      new Map(judgements.map(({ slug }) => [slug, chance])),
    ]),
  );
}

describe('the next question', () => {
  it('is the one whose answer alone decides most products', () => {
    const judgements = [
      undecided('debtRatio', 'staff'),
      undecided('taxGrade', 'negativeListed'),
      undecided('negativeListed'),
    ];
    expect(nextQuestion(judgements, { questions, chances: nothingLearnt }, none)).toMatchObject({
      question: { id: 'tax' },
      settles: 2,
      mentions: 2,
    });
  });

  it('is, where none decides alone, the one that most products wait for', () => {
    const judgements = [undecided('taxGrade', 'debtRatio'), undecided('debtRatio', 'staff')];
    expect(nextQuestion(judgements, { questions, chances: nothingLearnt }, none)).toMatchObject({
      question: { id: 'debt' },
      settles: 0,
      mentions: 2,
    });
  });

  it('is one that decides none for sure where its answer is likely to decide more than another surely does', () => {
    const judgements = [
      undecided('patents.number', 'debtRatio'),
      undecided('patents.kind', 'debtRatio'),
      undecided('staff'),
    ];
    const often = chancesFor(judgements, { debt: 0.6 });
    const seldom = chancesFor(judgements, { debt: 0.4 });
    expect(nextQuestion(judgements, { questions, chances: often }, none)).toMatchObject({
      question: { id: 'debt' },
      settles: 0,
      mentions: 2,
    });
    expect(nextQuestion(judgements, { questions, chances: seldom }, none)).toMatchObject({
      question: { id: 'staff' },
      settles: 1,
      mentions: 1,
    });
  });

  it('is, among equals, the first in the order of the questions', () => {
    const judgements = [undecided('staff'), undecided('debtRatio')];
    expect(nextQuestion(judgements, { questions, chances: nothingLearnt }, none)).toMatchObject({
      question: { id: 'debt' },
    });
  });

  it('leaves out questions that were passed over, and what can no longer be completed counts only by chance', () => {
    const judgements = [undecided('debtRatio'), undecided('debtRatio'), undecided('staff')];
    expect(nextQuestion(judgements, { questions, chances: nothingLearnt }, new Set(['debt']))).toMatchObject({
      question: { id: 'staff' },
    });
    const waiting = [
      undecided('taxGrade', 'debtRatio'),
      undecided('negativeListed', 'debtRatio'),
      undecided('staff'),
    ];
    expect(nextQuestion(waiting, { questions, chances: nothingLearnt }, new Set(['tax']))).toMatchObject({
      question: { id: 'staff' },
      settles: 1,
    });
  });

  it('is none when everything is decided, or when no question asks for what is missing', () => {
    expect(nextQuestion([decided], { questions, chances: nothingLearnt }, none)).toBeNull();
    expect(
      nextQuestion([undecided('patents.number')], { questions, chances: nothingLearnt }, none),
    ).toBeNull();
  });

  const paths = ['taxGrade', 'negativeListed', 'debtRatio', 'staff', 'patents.number'];
  const anyJudgements = fc
    .array(fc.subarray(paths, { minLength: 1 }), { maxLength: 8 })
    .map((all) => all.map((missing, at) => ({ ...undecided(...missing), slug: `product${at}` })));
  const anyChances = fc
    .record(
      Object.fromEntries(
        questions.map(({ id }) => [
          id,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        ]),
      ),
    )
    .map(
      (rows) =>
        new Map(
          Object.entries(rows).map(([id, row]) => [
            id,
            new Map(row.map((chance, at) => [`product${at}`, chance])),
          ]),
        ),
    );

  it('always is one that some undecided product waits for, and is none only where none is', () => {
    fc.assert(
      fc.property(anyJudgements, anyChances, fc.subarray(questions), (judgements, chances, skipped) => {
        const skip = new Set(skipped.map(({ id }) => id));
        const next = nextQuestion(judgements, { questions, chances }, skip);
        const waiting = ({ settles }: Question) =>
          judgements.filter(({ missing }) => missing.some((path) => settles.includes(path)));
        const helpful = questions.filter((one) => !skip.has(one.id) && waiting(one).length > 0);
        if (next === null) return expect(helpful).toEqual([]);
        expect(helpful).toContain(next.question);
        expect(next.mentions).toBe(waiting(next.question).length);
        expect(next.settles).toBe(
          waiting(next.question).filter(({ missing }) =>
            missing.every((path) => next.question.settles.includes(path)),
          ).length,
        );
      }),
    );
  });

  it('is that of the first version as long as no chances are known', () => {
    fc.assert(
      fc.property(anyJudgements, fc.subarray(questions), (judgements, skipped) => {
        const skip = new Set(skipped.map(({ id }) => id));
        const next = nextQuestion(judgements, { questions, chances: nothingLearnt }, skip);
        expect(next?.question ?? null).toEqual(firstVersionsNext(judgements, questions, skip));
      }),
    );
  });

  it('does not hang on the order in which products are judged, nor on decided ones', () => {
    fc.assert(
      fc.property(anyJudgements, (judgements) => {
        const asking = { questions, chances: chancesFor(judgements, { tax: 0.25, debt: 0.5, staff: 0.125 }) };
        const turned = [decided, ...[...judgements].reverse()];
        expect(nextQuestion(turned, asking, none)).toEqual(nextQuestion(judgements, asking, none));
      }),
    );
  });
});
