import { derive } from '../../domain/index.js';
import { checkedProfile, type CalendarDate, type Dictionary, type Profile } from '../../rules/index.js';
import type { EnterpriseProfile } from '../enterprises/index.js';

/**
 * A stored profile as rules read it: its facts, what is derived from them as of the date, and what is declared, which
 * counts where the facts decide nothing; no need is assumed.
 * @throws RangeError when the derivations give what the dictionary can't hold: a defect
 */
export function ruleProfileOf(
  { profile: { facts, declared } }: EnterpriseProfile,
  asOf: CalendarDate,
  dictionary: Dictionary,
): Profile {
  const derived = derive(facts, asOf);
  return checkedProfile(dictionary, [declared, facts, derived.members, derived.facts]);
}
