/** Interviews of generated enterprises that answer by the truth, to compare orders of questions. */
import { questions } from '../../../schema/generated/questions.js';
import type { EnterpriseFacts, DerivedFacts } from '../../../schema/generated/facts.js';
import type { Question } from '../../../schema/questions.js';
import { generateEnterprise } from '../../../server/cli/generate/enterprise/enterprise.js';
import { fen, splitProfileFacts } from '../../../server/domain/index.js';
import { chancesOf, type AnswerChances } from '../../../server/features/matching/answerChances.js';
import { judgeAll } from '../../../server/features/matching/judgements.js';
import type { Need } from '../../../server/features/matching/need.js';
import { nextQuestion, type ProductJudgement } from '../../../server/features/matching/nextQuestion.js';
import { subjectOf } from '../../../server/features/matching/subject.js';
import type { IndexedProducts } from '../../../server/features/products/index.js';
import type { Profile } from '../../../server/rules/index.js';
import { asOf, dictionary } from '../seededStorage.js';
import { firstVersionsNext } from './firstOrder.js';

/** What is true of an enterprise, and what it wants. */
export interface Truth {
  readonly facts: EnterpriseFacts;
  readonly derived: DerivedFacts;
  readonly need: Need;
}

/** Chooses the next question, those asked left out; null at the end. */
export type Order = (judgements: readonly ProductJudgement[], asked: ReadonlySet<string>) => Question | null;

/** What one interview, or the mean of several, came to. */
export interface Course {
  /** Questions until no more helps. */
  readonly questions: number;
  /** Questions until half of the products that an answer settles are settled. */
  readonly half: number;
}

const needs: readonly Need[] = [
  { amount: fen(50_000_000), termMonths: 6, purpose: 'operating', collateral: 'none' },
  { amount: fen(300_000_000), termMonths: 12, purpose: 'rd', collateral: 'ip' },
  { amount: fen(900_000_000), termMonths: 36, purpose: 'fixedAssets', collateral: 'equipment' },
  { amount: fen(1_500_000_000), termMonths: 60, purpose: 'fixedAssets', collateral: 'realEstate' },
  { amount: fen(200_000_000), termMonths: 12, purpose: 'operating', collateral: 'guarantee' },
];

/** Generated enterprises of a seed, with needs in turn. */
export function truthsOf(seed: number, count: number): readonly Truth[] {
  return Array.from({ length: count }, (_, index) => {
    const { facts, declared } = splitProfileFacts(generateEnterprise(seed, index, asOf).facts);
    const { derived } = subjectWith(facts, declared, {});
    return { facts, derived: derived.facts, need: needs[index % needs.length] ?? {} };
  });
}

/** The chances of answers by a population; by the rules alone where it is empty. */
export function learntChances(population: readonly Truth[], indexed: IndexedProducts): AnswerChances {
  const profiles = population.map(({ facts, derived }): Profile => subjectWith(facts, derived, {}).profile);
  const judging = { population: profiles, indexed, dictionary, asOf };
  return new Map(questions.map((question) => [question.id, chancesOf(question, judging)]));
}

/** The order of questions by chances of answers. */
export function orderBy(chances: AnswerChances): Order {
  return (judgements, asked) => nextQuestion(judgements, { questions, chances }, asked)?.question ?? null;
}

/** The first version's order. */
export const firstOrder: Order = (judgements, asked) => firstVersionsNext(judgements, questions, asked);

/** The mean course of interviews in which nothing is known at the beginning. */
export function meanCourse(truths: readonly Truth[], indexed: IndexedProducts, order: Order): Course {
  const courses = truths.map((truth) => interview(truth, indexed, order));
  const mean = (of: (course: Course) => number) =>
    courses.reduce((sum, course) => sum + of(course), 0) / courses.length;
  return { questions: mean((course) => course.questions), half: mean((course) => course.half) };
}

function interview(truth: Truth, indexed: IndexedProducts, order: Order): Course {
  const asked = new Set<string>();
  const undecided: number[] = [];
  for (;;) {
    const judgements = judgementsAfter(truth, asked, indexed);
    undecided.push(judgements.filter(({ outcome }) => outcome === 'unknown').length);
    const next = order(judgements, asked);
    if (next === null) break;
    asked.add(next.id);
  }
  const [first = 0, last = 0] = [undecided[0], undecided.at(-1)];
  return { questions: asked.size, half: undecided.findIndex((count) => count <= (first + last) / 2) };
}

function judgementsAfter(
  { facts, derived, need }: Truth,
  asked: ReadonlySet<string>,
  indexed: IndexedProducts,
): readonly ProductJudgement[] {
  const codes = new Set(
    questions
      .filter(({ id }) => asked.has(id))
      .flatMap(({ settles }) => settles.map((path) => path.split('.')[0])),
  );
  const given = <Facts extends object>(of: Facts): Facts =>
    Object.fromEntries(Object.entries(of).filter(([code]) => codes.has(code))) as Facts;
  const { profile } = subjectWith(given(facts), given(derived), asked.has('need') ? need : {});
  return judgeAll(indexed, profile, asOf).map(({ product, judgement }) => ({
    slug: product.document.slug,
    ...judgement,
  }));
}

function subjectWith(facts: EnterpriseFacts, declared: DerivedFacts, need: Need) {
  return subjectOf({ stored: null, given: { border: {}, facts, declared }, need, asOf }, dictionary);
}
