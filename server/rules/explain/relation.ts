import type { LocalizedText } from '../localizedText.js';
import type { Operator } from '../syntax.js';
import { chinese, text } from './phrase.js';

/** The words of an operator: what is wanted, and how English says that it is required. */
interface Relation {
  readonly zh: (value: string) => string;
  readonly en: (value: string) => string;
  readonly must: (value: string) => string;
}

const relation = (zh: string, en: string, must: (value: string) => string): Relation => ({
  zh: (value) => chinese(zh, value),
  en: (value) => `${en} ${value}`,
  must,
});

const required = (zh: string, en: string): Relation => relation(zh, en, (value) => `${en} ${value} required`);
const must = (zh: string, en: string, verb: string): Relation =>
  relation(zh, en, (value) => `must ${verb} ${value}`);

/** 以上 and 以下 include the number, 超过 and 不满 do not (民法典 第一千二百五十九条); the words here leave no doubt. */
const RELATIONS: Readonly<Record<Operator, Relation>> = {
  gte: required('不少于', 'at least'),
  lte: required('不超过', 'at most'),
  gt: required('超过', 'more than'),
  lt: required('少于', 'less than'),
  eq: must('为', 'is', 'be'),
  ne: must('不为', 'is not', 'not be'),
  in: required('属于', 'one of'),
  notIn: relation('不属于', 'none of', (value) => `none of ${value} allowed`),
  contains: must('包含', 'includes', 'include'),
  containsAny: must('包含任一：', 'includes any of', 'include any of'),
  containsAll: must('包含全部：', 'includes all of', 'include all of'),
  between: {
    zh: (value) => chinese('在', value, '之间（含）'),
    en: (value) => `from ${value} inclusive`,
    must: (value) => `from ${value} inclusive required`,
  },
};

const DATE_RELATIONS: Partial<Readonly<Record<Operator, Relation>>> = {
  gte: must('不早于', 'not before', 'not be before'),
  gt: must('晚于', 'after', 'be after'),
  lte: must('不晚于', 'not after', 'not be after'),
  lt: must('早于', 'before', 'be before'),
};

/** What a comparison wants, and the same as a requirement. */
export interface Wanted {
  /** 不少于 1 件 · at least 1 item */
  readonly wanted: LocalizedText;
  /** 要求不少于 1 件 · at least 1 item required */
  readonly requirement: LocalizedText;
}

/** Puts an operator's words before a value; dates have words of their own. */
export function relate(operator: Operator, value: LocalizedText, ofDates: boolean): Wanted {
  const words = (ofDates ? DATE_RELATIONS[operator] : undefined) ?? RELATIONS[operator];
  const wanted = text(words.zh(value.zh), words.en(value.en));
  return { wanted, requirement: text(`要求${wanted.zh}`, words.must(value.en)) };
}
