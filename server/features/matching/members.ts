import type { CalendarDate } from '../../domain/index.js';
import {
  CompiledMatcher,
  outcomeOfVerdict,
  prefilterOf,
  type Outcome,
  type Rule,
} from '../../rules/index.js';
import type { EnterpriseProfile } from '../enterprises/index.js';
import { ruleProfileOf } from '../population/index.js';
import type { MatchingParts } from './matching.js';
import { storedFieldOf } from './storedFields.js';

/** An enterprise that a rule holds for, or is undecided for with the facts that would settle it. */
export interface Member {
  readonly stored: EnterpriseProfile;
  readonly outcome: Exclude<Outcome, 'false'>;
  readonly missing: readonly string[];
}

/** Whom to find: those that the rule surely holds for, or also those it is undecided for. */
export interface MemberSearch {
  readonly rule: Rule;
  readonly asOf: CalendarDate;
  readonly wanted: 'sure' | 'possible';
}

/**
 * Streams the enterprises of a rule out of a population of any size: the storage leaves out whom it can tell by stored
 * facts, the compiled matcher decides the rest, derived facts included. No need is assumed.
 */
export async function* findMembers(
  { enterprises, dictionary }: Pick<MatchingParts, 'enterprises' | 'dictionary'>,
  { rule, asOf, wanted }: MemberSearch,
): AsyncGenerator<Member> {
  const matcher = new CompiledMatcher([rule]);
  const filter = prefilterOf(rule, { asOf, wanted, stored: storedFieldOf }) ?? {};
  for await (const stored of enterprises.candidates(filter)) {
    const encoded = matcher.encode(ruleProfileOf(stored, asOf, dictionary), asOf);
    const outcome = outcomeOfVerdict(matcher.verdict(0, encoded));
    if (outcome === 'false' || (outcome === 'unknown' && wanted === 'sure')) continue;
    yield { stored, outcome, missing: matcher.missing(0, encoded) };
  }
}

/** The indexes by which the storage narrows a search; none where it looks at everyone. */
export async function indexesOfSearch(
  { enterprises }: Pick<MatchingParts, 'enterprises'>,
  { rule, asOf, wanted }: MemberSearch,
): Promise<readonly string[]> {
  const filter = prefilterOf(rule, { asOf, wanted, stored: storedFieldOf });
  return filter === undefined ? [] : enterprises.indexesServing(filter);
}
