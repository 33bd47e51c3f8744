import { derive, toRuleProfile, withDeclared } from '../../domain/index.js';
import { readProfile, type CalendarDate, type Dictionary, type Profile } from '../../rules/index.js';
import type { EnterpriseProfile } from '../enterprises/index.js';

/**
 * A stored profile as rules read it: its facts, what is derived from them as of the date, and what is declared; no
 * need is assumed. Throws when the derivations give what the dictionary refuses: a defect.
 */
export function ruleProfileOf(
  { profile: { facts, declared } }: EnterpriseProfile,
  asOf: CalendarDate,
  dictionary: Dictionary,
): Profile {
  const derived = withDeclared(derive(facts, asOf), declared);
  const profile = readProfile(dictionary, toRuleProfile(facts, derived, {}).profile);
  if (!profile.ok) throw new Error(`${profile.fault.path}: ${profile.fault.message.en}`);
  return profile.value;
}
