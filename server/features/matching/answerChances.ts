import type { Question } from '../../../schema/questions.js';
import {
  answerClasses,
  answeredFields,
  possibleAnswers,
  type AnswerClass,
  type CalendarDate,
  type Dictionary,
  type Profile,
} from '../../rules/index.js';
import type { IndexedProducts } from '../products/index.js';
import { judgeAll } from './judgements.js';

/** By product slug: how probably, from 0 to 1, the answer to a question alone settles the product; absent means never. */
export type SettlingChances = ReadonlyMap<string, number>;

/** By question id. */
export type AnswerChances = ReadonlyMap<string, SettlingChances>;

/** What answers are judged by. */
export interface AnswerJudging {
  /** Profiles without a need whose answers are the usual ones; none where too few are known. */
  readonly population: readonly Profile[];
  readonly indexed: IndexedProducts;
  readonly dictionary: Dictionary;
  readonly asOf: CalendarDate;
}

/** Of the two classes of answers that a rule tells apart, those that settle its product and those that leave it open. */
const evenChance = 1 / 2;

/**
 * The chances of one question: the share of the population's answers of which each, with nothing else known, settles a
 * product. Where the population has no answer, one that some possible answer settles is as likely settled as not. An
 * enterprise that can't answer settles none; a product that is false but may still be near or waived counts as open.
 */
export function chancesOf(question: Question, judging: AnswerJudging): SettlingChances {
  const { population, indexed, dictionary, asOf } = judging;
  const { products, index } = indexed;
  const fields = answeredFields(dictionary, question.settles);
  const codes = new Set(fields.map(({ code }) => code));
  const given = population.map(({ facts }) => new Map([...facts].filter(([code]) => codes.has(code))));
  if (given.some(({ size }) => size > 0)) return settledShares(answerClasses(given, index, asOf), judging);
  const rules = products.map(({ rule }) => rule);
  const possible = possibleAnswers(fields, rules, index, asOf).map((facts) => ({ facts, count: 1 }));
  return new Map([...settledShares(possible, judging).keys()].map((slug) => [slug, evenChance]));
}

function settledShares(
  answers: readonly AnswerClass[],
  { indexed, asOf }: Pick<AnswerJudging, 'indexed' | 'asOf'>,
): SettlingChances {
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const shares = new Map<string, number>();
  for (const { facts, count } of answers) {
    for (const { product, judgement } of judgeAll(indexed, { facts }, asOf)) {
      if (judgement.outcome === 'unknown') continue;
      const { slug } = product.document;
      shares.set(slug, (shares.get(slug) ?? 0) + count / total);
    }
  }
  return shares;
}
