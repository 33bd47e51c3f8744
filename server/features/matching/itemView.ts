import type { MatchItem, Outcome } from '../../../schema/generated/resolvers.js';
import type { ExplainedNode } from '../../rules/index.js';
import { productType } from '../products/index.js';
import { conditionView, missingFact, type FactNames } from './conditionView.js';
import { decidingConditions } from './explainedMatch.js';
import { headlineOf } from './headline.js';
import { replayKeyOf, type PlacedMatch } from './matching.js';
import { offerView } from './offerView.js';
import type { MatchOutcome } from './outcome.js';
import { rankReasons } from './rank.js';
import { writeReplayKey } from './replayKey.js';
import { waysFor } from './waysIn.js';
import { waysView, wayView } from './waysView.js';

/** Names of the outcomes in the API. */
export const outcomeNames: Readonly<Record<MatchOutcome, Outcome>> = {
  eligible: 'ELIGIBLE',
  nearly: 'NEARLY',
  unknown: 'UNKNOWN',
  ineligible: 'INELIGIBLE',
};

const shownDeciding = 5;

/**
 * One matched product as the API shows it, with the explanation that was made for showing it; the ways in are looked
 * for only when they are asked for.
 */
export function itemView(
  { subject, match, rank }: PlacedMatch,
  explanation: readonly ExplainedNode[],
  names: FactNames,
): MatchItem {
  const { product, judgement, offer, coversAmount, coversTerm } = match;
  const deciding = decidingConditions(explanation);
  const ways = () => waysFor(product, subject, names.dictionary);
  return {
    product: productType(product),
    outcome: outcomeNames[judgement.outcome],
    headline: headlineOf(match, deciding),
    rank,
    rankReasons: rankReasons(match),
    coversAmount,
    coversTerm,
    deciding: deciding.slice(0, shownDeciding).map((node) => conditionView(node, product.document, names)),
    decidingCount: deciding.length,
    missing: judgement.missing.map((path) => missingFact(path, names)),
    offer: offer === null ? null : offerView(offer, product.document, names),
    get ways() {
      const found = ways();
      return found && waysView(found);
    },
    get easiestWay() {
      const [first] = ways()?.ways ?? [];
      return first ? wayView(first) : null;
    },
    replayKey: writeReplayKey(replayKeyOf(subject, product)),
  };
}
