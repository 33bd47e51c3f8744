import { derive, mergeFacts, splitProfileFacts, toRuleProfile, withDeclared } from '../../domain/index.js';
import { evaluate, readProfile, waysIn, type Dictionary, type WaysIn } from '../../rules/index.js';
import type { CompiledProduct } from '../products/index.js';
import { needFacts } from './need.js';
import type { Subject } from './subject.js';

type Changed = Readonly<Record<string, unknown>>;

/**
 * What would make an enterprise eligible for a product whose rule a known fact fails. Each way is evaluated again with
 * everything derived anew from the changed facts, so that no way is offered that fails elsewhere: more staff may make
 * a small enterprise a medium one.
 * @returns null where the rule is true or undecided
 */
export function waysFor({ rule }: CompiledProduct, subject: Subject, dictionary: Dictionary): WaysIn | null {
  const { profile, asOf } = subject;
  if (evaluate(rule, profile, asOf).outcome !== 'false') return null;
  return waysIn(rule, profile, asOf, (changed) => {
    const revised = readProfile(dictionary, revisedProfile(subject, changed));
    return revised.ok && evaluate(rule, revised.value, asOf).outcome === 'true';
  });
}

/** The profile with facts changed: inputs and need before the derivations, derived fields after them. */
function revisedProfile({ stored, given, need, asOf }: Subject, changed: Changed): Changed {
  const moved = splitProfileFacts(changed);
  const known = mergeFacts(stored?.profile.facts ?? {}, given?.facts ?? {});
  const facts = mergeFacts(known, moved.facts);
  const wanted = { ...needFacts(need), ...moved.need };
  const declared = { ...stored?.profile.declared, ...given?.declared };
  const derived = withDeclared(derive({ ...facts, ...wanted }, asOf), declared);
  return { ...toRuleProfile(facts, derived, wanted), ...changed };
}
