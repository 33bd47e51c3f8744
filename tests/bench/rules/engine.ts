/** The workload in the rule language, and this engine over it. */
import type { CalendarDate, Dictionary, Profile, Result, Rule } from '../../../server/rules/index.js';
import { evaluate, parseDate, parseRule, readDictionary, readProfile } from '../../../server/rules/index.js';
import type { CatalogueIndex } from '../../../server/rules/index.js';
import { predicateOf } from './closures.js';
import type { Facts, Tree } from './workload.js';
import { dictionaryFields, enterprises } from './workload.js';

function good<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.fault.code} at ${result.fault.path}: ${result.fault.message.en}`);
}

export const dictionary: Dictionary = good(readDictionary(dictionaryFields));
export const asOf: CalendarDate = good(parseDate('2026-11-24'));

export const ruleOf = (tree: Tree): Rule => good(parseRule(dictionary, tree));
export const profileOf = (facts: Facts): Profile => good(readProfile(dictionary, facts));

/** What an engine answers for one enterprise, by product: true, false or unknown. */
type Answers = readonly string[];

const VERDICTS = ['true', 'false', 'unknown'];

/** The answers of every way of this engine, by its name. */
export function answersOf(index: CatalogueIndex, profile: Profile): ReadonlyMap<string, Answers> {
  const { matcher } = index;
  const indexed = new Array<string>(matcher.size).fill('false');
  const { holding, open } = index.match(index.encode(profile, asOf));
  for (const product of holding) indexed[product] = 'true';
  for (const product of open) indexed[product] = 'unknown';
  const named = (verdicts: Uint8Array): Answers => [...verdicts].map((verdict) => VERDICTS[verdict] ?? '');
  return new Map([
    ['program', named(matcher.verdicts(matcher.encode(profile, asOf)))],
    ['masks', named(matcher.masks(matcher.encode(profile, asOf)).outcomes)],
    ['index', indexed],
  ]);
}

/**
 * How many answers differ from the hand-written predicates', and with facts absent from the evaluator's.
 * @param count how many enterprises are compared; a tenth as many with absent facts
 */
export function countDiffering(
  index: CatalogueIndex,
  trees: readonly Tree[],
  rules: readonly Rule[],
  count: number,
): number {
  const predicates = trees.map(predicateOf);
  let differing = 0;
  const compare = (profile: Profile, expected: Answers): void => {
    for (const answers of answersOf(index, profile).values()) {
      answers.forEach((answer, product) => (differing += answer === expected[product] ? 0 : 1));
    }
  };
  for (const facts of enterprises(count)) {
    compare(
      profileOf(facts),
      predicates.map((predicate) => String(predicate(facts))),
    );
  }
  for (const facts of enterprises(Math.ceil(count / 10), 0.2)) {
    const profile = profileOf(facts);
    compare(
      profile,
      rules.map((rule) => evaluate(rule, profile, asOf).outcome),
    );
  }
  return differing;
}
