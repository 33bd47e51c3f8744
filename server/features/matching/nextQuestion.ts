import type { Question } from '../../../schema/questions.js';
import type { AnswerChances } from './answerChances.js';
import type { Judgement } from './outcome.js';

/** What one product was judged, by the product's slug. */
export interface ProductJudgement extends Judgement {
  readonly slug: string;
}

/** The questions that may be asked, and how probably the answer to each settles which product. */
export interface Asking {
  readonly questions: readonly Question[];
  readonly chances: AnswerChances;
}

/** A question with how many undecided products its answer alone decides, and how many wait for it. */
export interface RankedQuestion {
  readonly question: Question;
  readonly settles: number;
  readonly mentions: number;
}

interface Candidate extends RankedQuestion {
  /** How many products its answer is expected to settle, in billionths: sums in any order are to come to the same. */
  readonly expected: number;
}

/** An undecided product: the facts that it lacks, and the questions that give any of them. */
interface Waiting {
  readonly missing: readonly string[];
  /** By question: how probably its answer alone settles the product; 1 where nothing else is missing. */
  readonly chances: ReadonlyMap<Question, number>;
  /** How probably only all answers together settle it; 0 where one will not be given, or no chances are known. */
  readonly lasts: number;
}

/**
 * The question whose answer is expected to settle most products: of each undecided product that waits for it, the
 * chance that its answer alone settles the product, and its equal share of the chance that only all answers together
 * do. Among equals the one that surely settles more, then the one that more wait for, then the first in the order of
 * the questions; those three keys alone where no chances are known. Null when no question helps.
 * @param skip ids of questions that the person has already passed over
 */
export function nextQuestion(
  judgements: readonly ProductJudgement[],
  { questions, chances }: Asking,
  skip: ReadonlySet<string>,
): RankedQuestion | null {
  const open = questions.filter(({ id }) => !skip.has(id));
  const waiting = judgements
    .filter(({ outcome }) => outcome === 'unknown')
    .map((judgement) => waitingOf(judgement, open, chances));
  const [first] = open
    .map((question) => candidateOf(question, waiting))
    .filter(({ mentions }) => mentions > 0)
    .sort(byExpectation);
  if (first === undefined) return null;
  const { question, settles, mentions } = first;
  return { question, settles, mentions };
}

function waitingOf(
  { slug, missing }: ProductJudgement,
  open: readonly Question[],
  known: AnswerChances,
): Waiting {
  const questions = open.filter(({ settles }) => settles.some((path) => missing.includes(path)));
  const chances = new Map(
    questions.map((question) => [
      question,
      givesAll(missing, [question]) ? 1 : (known.get(question.id)?.get(slug) ?? 0),
    ]),
  );
  const survives = [...chances.values()].reduce((product, chance) => product * (1 - chance), 1);
  const lasts = known.size > 0 && givesAll(missing, questions) ? survives : 0;
  return { missing, chances, lasts };
}

function givesAll(missing: readonly string[], questions: readonly Question[]): boolean {
  return missing.every((path) => questions.some(({ settles }) => settles.includes(path)));
}

function candidateOf(question: Question, waiting: readonly Waiting[]): Candidate {
  const own = waiting.filter(({ chances }) => chances.has(question));
  const expected = own.reduce(
    (sum, { chances, lasts }) => sum + (chances.get(question) ?? 0) + lasts / chances.size,
    0,
  );
  const settles = own.filter(({ missing }) => givesAll(missing, [question])).length;
  return { question, expected: Math.round(expected * 1e9), settles, mentions: own.length };
}

function byExpectation(one: Candidate, other: Candidate): number {
  return other.expected - one.expected || other.settles - one.settles || other.mentions - one.mentions;
}
