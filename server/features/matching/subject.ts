import type { DerivedFacts, EnterpriseFacts } from '../../../schema/generated/facts.js';
import {
  derive,
  mergeFacts,
  originOf,
  withDeclared,
  type DerivedResult,
  type LocalizedText,
} from '../../domain/index.js';
import type { EnterpriseProfile } from '../enterprises/index.js';
import { checkedProfile, type CalendarDate, type Dictionary, type Profile } from '../../rules/index.js';
import { factsHash } from './factsHash.js';
import { needFacts, type Need } from './need.js';

/** Facts that the caller gives along: as given at the border, and parted into inputs and declared values. */
export interface GivenFacts {
  readonly border: Readonly<Record<string, unknown>>;
  readonly facts: EnterpriseFacts;
  readonly declared: DerivedFacts;
}

/** Whom to match: a stored profile, facts given along, or both; for what need, as of which date. */
export interface SubjectParts {
  readonly stored: EnterpriseProfile | null;
  readonly given: GivenFacts | null;
  readonly need: Need;
  readonly asOf: CalendarDate;
}

/** The enterprise as one evaluation sees it, and what a replay needs to see it so again. */
export interface Subject extends SubjectParts {
  readonly name: string | null;
  readonly profile: Profile;
  readonly derived: DerivedResult;
  readonly factsHash: string | null;
  /** What is to be said beside a found value: self-declared, or the year it is of. */
  readonly remark: (path: string) => LocalizedText | undefined;
}

/**
 * Makes the profile that rules read: stored facts completed by those given along, the need, and every
 * derived field as of the date.
 * @throws RangeError when the derivations give what the dictionary can't hold: a defect
 */
export function subjectOf(parts: SubjectParts, dictionary: Dictionary): Subject {
  const { stored, given, need, asOf } = parts;
  const facts = mergeFacts(stored?.profile.facts ?? {}, given?.facts ?? {});
  const wanted = needFacts(need);
  const declared = { ...stored?.profile.declared, ...given?.declared };
  const derived = withDeclared(derive({ ...facts, ...wanted }, asOf), declared);
  return {
    ...parts,
    name: facts.name ?? stored?.enterprise.name ?? null,
    profile: checkedProfile(dictionary, [facts, wanted, derived.members, derived.facts]),
    derived,
    factsHash: given === null ? null : factsHash(given.border),
    remark: (path) => originOf(path, derived),
  };
}
