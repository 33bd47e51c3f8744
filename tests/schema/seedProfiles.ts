import { dictionaryFields } from '../../schema/generated/dictionary.js';
import type { NeedFacts } from '../../schema/generated/facts.js';
import { calendarDate, derive, splitProfileFacts, toRuleProfile } from '../../server/domain/index.js';
import {
  evaluate,
  parseDate,
  parseRule,
  readDictionary,
  readProfile,
  type Outcome,
  type Profile,
} from '../../server/rules/index.js';
import { baseDate, enterpriseSeeds } from './seedDocuments.js';

/** What a reader answers: a value, or a fault that says where and why. */
type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly fault: { readonly path: string; readonly message: { readonly en: string } };
    };

/** The value of an answer; a fault fails the test with its place and reason. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.fault.path}: ${answer.fault.message.en}`);
  return answer.value;
}

/** The dictionary as rules read it. */
export const dictionary = valueOf(readDictionary(dictionaryFields));

/** The demonstration's base date. */
export const asOf = valueOf(parseDate(baseDate));

/** The profile of every fictional enterprise at the base date, for one need. */
export function profilesFor(need: NeedFacts): readonly Profile[] {
  return enterpriseSeeds.map(({ document }) => {
    const { facts } = splitProfileFacts(document.facts);
    const derived = derive({ ...facts, ...need }, calendarDate(baseDate));
    return valueOf(readProfile(dictionary, toRuleProfile(facts, derived, need)));
  });
}

/** The outcomes that a rule has over profiles, each once, in alphabetical order. */
export function outcomesOf(rule: unknown, profiles: readonly Profile[]): readonly Outcome[] {
  const parsed = valueOf(parseRule(dictionary, rule));
  return [...new Set(profiles.map((profile) => evaluate(parsed, profile, asOf).outcome))].sort();
}
