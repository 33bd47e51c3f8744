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

/**
 * The chances of one question: the share of its answers of which each, with nothing else known, settles a product. An
 * enterprise that can't answer settles none; a product that is false but may still be near or waived counts as open.
 */
export function chancesOf(question: Question, judging: AnswerJudging): SettlingChances {
  const { indexed, asOf } = judging;
  const answers = answersTo(question, judging);
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const settled = new Map<string, number>();
  for (const { facts, count } of answers) {
    for (const { product, judgement } of judgeAll(indexed, { facts }, asOf)) {
      if (judgement.outcome === 'unknown') continue;
      const { slug } = product.document;
      settled.set(slug, (settled.get(slug) ?? 0) + count / total);
    }
  }
  return settled;
}

/** The answers of the population in classes; where it has none, one for each class that the rules tell apart. */
function answersTo(
  { settles }: Question,
  { population, indexed, dictionary, asOf }: AnswerJudging,
): readonly AnswerClass[] {
  const { products, index } = indexed;
  const fields = answeredFields(dictionary, settles);
  const codes = new Set(fields.map(({ code }) => code));
  const given = population.map(({ facts }) => new Map([...facts].filter(([code]) => codes.has(code))));
  if (given.some(({ size }) => size > 0)) return answerClasses(given, index, asOf);
  const rules = products.map(({ rule }) => rule);
  return answerClasses(possibleAnswers(fields, rules, index, asOf), index, asOf).map(({ facts }) => ({
    facts,
    count: 1,
  }));
}
