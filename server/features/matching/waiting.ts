import type { ProductName, WaitingFact } from '../../../schema/generated/resolvers.js';
import { dictionaryGroups } from '../../../schema/generated/dictionary.js';
import type { EnterpriseProfile } from '../enterprises/index.js';
import type { CalendarDate } from '../../domain/index.js';
import type { CompiledProduct } from '../products/index.js';
import { missingFact, type FactNames } from './conditionView.js';
import type { MatchedProduct } from './matchedProduct.js';
import { runMatch, type MatchingParts } from './matching.js';

const needCodes = new Set(dictionaryGroups.find(({ code }) => code === 'need')?.fields);

/**
 * The missing facts of a stored profile for which products wait, the one that settles most first, then the one that
 * most products wait for; the need, which is no fact of an enterprise, left out.
 */
export async function waitingFacts(
  parts: MatchingParts,
  stored: EnterpriseProfile,
  asOf: CalendarDate,
  names: FactNames,
): Promise<readonly WaitingFact[]> {
  const { matches } = await runMatch(parts, { stored, given: null, need: {}, asOf });
  return rankWaiting(matches).map(({ path, waiting, settles }) => {
    const { label, questionId = null } = missingFact(path, names);
    return { path, label, questionId, settles, products: waiting.map(({ product }) => productName(product)) };
  });
}

interface Waiting {
  readonly path: string;
  readonly waiting: readonly MatchedProduct[];
  readonly settles: number;
}

function rankWaiting(matches: readonly MatchedProduct[]): readonly Waiting[] {
  const undecided = matches
    .filter(({ judgement }) => judgement.outcome === 'unknown')
    .map((match) => ({ match, missing: match.judgement.missing.filter((path) => !needCodes.has(path)) }));
  const paths = new Set(undecided.flatMap(({ missing }) => missing));
  return [...paths]
    .map((path) => {
      const waiting = undecided.filter(({ missing }) => missing.includes(path));
      const settles = waiting.filter(({ missing }) => missing.length === 1).length;
      return { path, waiting: waiting.map(({ match }) => match), settles };
    })
    .sort((one, other) => other.settles - one.settles || other.waiting.length - one.waiting.length);
}

/** A product by its slug and name. */
export function productName({ document: { slug, name } }: CompiledProduct): ProductName {
  return { slug, name };
}
