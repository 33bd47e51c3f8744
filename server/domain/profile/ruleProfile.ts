import type { EnterpriseFacts, NeedFacts } from '../../../schema/generated/facts.js';
import type { DerivedResult } from '../derive/derive.js';
import type { LocalizedText } from '../result.js';
import { toBorder, type BorderFacts } from './borderFacts.js';
import { originOf } from './origin.js';

/** What the rule engine evaluates, and what may be remarked beside a value that it found. */
export interface RuleProfile {
  /** Plain JSON under dictionary codes, money as decimal strings of yuan; what is not known is absent. */
  readonly profile: BorderFacts;
  /** Where the value at a path comes from, where that is worth saying: self-declared, or the fiscal year it is of. */
  readonly origin: (path: string) => LocalizedText | undefined;
}

/**
 * Joins facts, derived fields (the members' too) and the need of one evaluation into a profile for the rule
 * engine.
 */
export function toRuleProfile(facts: EnterpriseFacts, derived: DerivedResult, need: NeedFacts): RuleProfile {
  const patents = facts.patents?.map((patent, index) => ({ ...patent, ...derived.members.patents?.[index] }));
  return {
    profile: toBorder({ ...facts, ...(patents && { patents }), ...need, ...derived.facts }),
    origin: (path) => originOf(path, derived),
  };
}
