import { derivationVersion, lprTable } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import type { EnterpriseService } from '../enterprises/index.js';
import type { CompiledProduct, ProductService } from '../products/index.js';
import { judgeAll } from './judgements.js';
import { matchJudged, matchProduct, type MatchedProduct } from './matchedProduct.js';
import type { MatchOutcome } from './outcome.js';
import { sortMatches } from './rank.js';
import type { ReplayKey } from './replayKey.js';
import { subjectOf, type Subject, type SubjectParts } from './subject.js';

/** What matching rests on. */
export interface MatchingParts {
  readonly products: ProductService;
  readonly enterprises: EnterpriseService;
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
  const [indexed, catalogueVersion] = await Promise.all([
    parts.products.indexedInForce(subjectParts.asOf),
    parts.products.catalogueVersion(),
  ]);
  const subject = subjectOf(subjectParts, parts.dictionary);
  const judged = judgeAll(indexed, subject.profile, subject.asOf);
  const matches = judged.map(({ product, judgement }) => matchJudged(product, judgement, subject));
  return { subject, catalogueVersion, matches: sortMatches(matches, 'fit') };
}

/** Products matched with one subject among all in force, and the run that they were placed in. */
export interface PlacedMatches {
  readonly run: MatchRun;
  readonly placed: readonly PlacedMatch[];
}

/** Matches some products, whether in force or not, and says where each stands among those in force. */
export async function placeMatches(
  parts: MatchingParts,
  subjectParts: SubjectParts,
  products: readonly CompiledProduct[],
): Promise<PlacedMatches> {
  const run = await runMatch(parts, subjectParts);
  return { run, placed: products.map((product) => placedIn(run, product)) };
}

/** Matches one product, whether in force or not, and says where it stands among those in force. */
export async function placeMatch(
  parts: MatchingParts,
  subjectParts: SubjectParts,
  product: CompiledProduct,
): Promise<PlacedMatch> {
  return placedIn(await runMatch(parts, subjectParts), product);
}

function placedIn({ subject, matches }: MatchRun, product: CompiledProduct): PlacedMatch {
  const match = matchProduct(product, subject);
  const others = matches.filter((other) => other.product.document.slug !== product.document.slug);
  return { subject, match, rank: sortMatches([...others, match], 'fit').indexOf(match) + 1 };
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
    creditCode: subject.stored?.profile.creditCode ?? null,
    profileVersion: subject.stored?.profile.version ?? null,
    factsHash: subject.factsHash,
    need: subject.need,
    asOf: subject.asOf,
    derivationVersion,
    lprVersion: lprTable.version,
  };
}
