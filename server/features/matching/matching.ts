import { derivationVersion, lprTable, type CalendarDate as DomainDate } from '../../domain/index.js';
import type { CalendarDate, Dictionary } from '../../rules/index.js';
import type { CompiledProduct } from '../products/index.js';
import { matchProduct, type MatchedProduct } from './matchedProduct.js';
import type { MatchOutcome } from './outcome.js';
import { sortMatches } from './rank.js';
import type { ReplayKey } from './replayKey.js';
import { subjectOf, type StoredProfile, type Subject, type SubjectParts } from './subject.js';

/** The catalogue as matching reads it. */
export interface Catalogue {
  /** Product versions in force at a date: published or suspended. */
  inForce(asOf: DomainDate): Promise<readonly CompiledProduct[]>;
  /** One product: the given version, else the newest that is public. */
  find(slug: string, version?: number): Promise<CompiledProduct | null>;
  /** Grows with every product version. */
  version(): Promise<number>;
}

/** The stored profiles as matching reads them. */
export interface Profiles {
  /** A profile in the given version, else the newest; null for an unknown enterprise or version. */
  find(creditCode: string, version?: number): Promise<StoredProfile | null>;
}

/** What matching rests on. */
export interface MatchingParts {
  readonly catalogue: Catalogue;
  readonly profiles: Profiles;
  /** The dictionary in which a derived field that a question can answer is asked itself. */
  readonly dictionary: Dictionary;
}

/** Every product in force matched with one subject, in the published order. */
export interface MatchRun {
  readonly subject: Subject;
  readonly catalogueVersion: number;
  readonly matches: readonly MatchedProduct[];
}

/** One product matched with one subject, with its place among all in force. */
export interface PlacedMatch {
  readonly subject: Subject;
  readonly match: MatchedProduct;
  readonly rank: number;
}

/** Matches every product in force at the subject's as-of date. */
export async function runMatch(parts: MatchingParts, subjectParts: SubjectParts): Promise<MatchRun> {
  const [products, catalogueVersion] = await Promise.all([
    parts.catalogue.inForce(subjectParts.asOf),
    parts.catalogue.version(),
  ]);
  const subject = subjectOf(subjectParts, parts.dictionary);
  const matches = products.map((product) => matchProduct(product, subject));
  return { subject, catalogueVersion, matches: sortMatches(matches, 'fit') };
}

/** How many matches have which outcome. */
export function countOutcomes(matches: readonly MatchedProduct[]): Readonly<Record<MatchOutcome, number>> {
  const counts = { eligible: 0, nearly: 0, unknown: 0, ineligible: 0 } satisfies Record<MatchOutcome, number>;
  for (const { judgement } of matches) counts[judgement.outcome] += 1;
  return counts;
}

/** The key with which a match is replayed. */
export function replayKeyOf(subject: Subject, product: CompiledProduct): ReplayKey {
  return {
    slug: product.document.slug,
    productVersion: product.version,
    creditCode: subject.stored?.creditCode ?? null,
    profileVersion: subject.stored?.version ?? null,
    factsHash: subject.factsHash,
    need: subject.need,
    asOf: subject.asOf,
    derivationVersion,
    lprVersion: lprTable.version,
  };
}
