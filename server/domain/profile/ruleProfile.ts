import type { EnterpriseFacts, NeedFacts } from '../../../schema/generated/facts.js';
import type { DerivedResult } from '../derive/derive.js';
import { toBorder, type BorderFacts } from './borderFacts.js';

/**
 * Joins facts, derived fields (the members' too) and the need of one evaluation into a profile as the rule engine
 * reads it: plain JSON under dictionary codes, money as decimal strings of yuan; what is not known is absent.
 */
export function toRuleProfile(facts: EnterpriseFacts, derived: DerivedResult, need: NeedFacts): BorderFacts {
  const patents = facts.patents?.map((patent, index) => ({ ...patent, ...derived.members.patents?.[index] }));
  return toBorder({ ...facts, ...(patents && { patents }), ...need, ...derived.facts });
}
