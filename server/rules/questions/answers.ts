import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import type { CatalogueIndex } from '../catalogueIndex/catalogueIndex.js';
import type { Dictionary, Field } from '../dictionary.js';
import type { Member } from '../fact.js';
import type { Rule } from '../syntax.js';
import { tellingValues } from './tellingValues.js';

/** What is answered to a question, and how many answer so that no condition of the catalogue tells them apart. */
export interface AnswerClass {
  readonly facts: Member;
  readonly count: number;
}

/** More ways to answer than this are not tried. */
const MOST_ANSWERS = 64;

/** Without a common factor with any number of ways, so that steps of it come by every value of every field. */
const STEP = 7919;

/**
 * The fields that an answer to missing facts decides: the facts themselves, whole collections where members are asked
 * for, and what is derived from nothing else.
 * @param paths as missing facts are named: `patents.expiry`
 */
export function answeredFields({ fields }: Dictionary, paths: readonly string[]): readonly Field[] {
  const codes = new Set(paths.map((path) => path.split('.')[0] ?? path));
  const isDecided = ({ inputs }: Field): boolean =>
    inputs.length > 0 && inputs.every(({ field }) => codes.has(field.code));
  let known = 0;
  while (known < codes.size) {
    known = codes.size;
    for (const field of fields.values()) if (isDecided(field)) codes.add(field.code);
  }
  return [...fields.values()].filter(({ code }) => codes.has(code));
}

/**
 * Every way to answer with one value for each class that the rules tell apart, field by field; evenly drawn where they are
 * more than 64.
 * @param rules what the index holds
 */
export function possibleAnswers(
  fields: readonly Field[],
  rules: readonly Rule[],
  index: CatalogueIndex,
  asOf: CalendarDate,
): readonly Member[] {
  const choices = fields.map((field) => {
    const values = tellingValues(field, rules, dayOf(asOf)).map((value) => new Map([[field.code, value]]));
    return answerClasses(values, index, asOf).map(({ facts }) => facts);
  });
  const ways = choices.reduce((product, { length }) => product * length, 1);
  return Array.from({ length: Math.min(ways, MOST_ANSWERS) }, (_, at) =>
    wayOf(choices, ways > MOST_ANSWERS ? (at * STEP) % ways : at),
  );
}

/** One way among all, by its number: its digits choose a value of each field. */
function wayOf(choices: readonly (readonly Member[])[], way: number): Member {
  let rest = way;
  const chosen = choices.map((values) => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return value;
  });
  return new Map(chosen.flatMap((value) => [...(value ?? [])]));
}

/** Answers in classes within which every condition of the catalogue comes to the same, the first as its example. */
export function answerClasses(
  answers: readonly Member[],
  index: CatalogueIndex,
  asOf: CalendarDate,
): readonly AnswerClass[] {
  const classes = new Map<string, AnswerClass>();
  for (const facts of answers) {
    const encoded = index.encode({ facts }, asOf);
    encoded.settleAll();
    const key = encoded.verdicts.join('');
    const known = classes.get(key);
    classes.set(key, { facts: known?.facts ?? facts, count: (known?.count ?? 0) + 1 });
  }
  return [...classes.values()];
}
