import type { Explanation } from '../../../schema/generated/resolvers.js';
import { conditionView } from './conditionView.js';
import { explainMatch } from './explainedMatch.js';
import { itemView } from './itemView.js';
import type { PlacedMatch } from './matching.js';
import type { ViewParts } from './matchView.js';

/** A match explained condition by condition, as the API shows it. */
export function explanationView(
  placed: PlacedMatch,
  view: ViewParts,
): Explanation & { __typename: 'Explanation' } {
  const { match, subject } = placed;
  const { document } = match.product;
  const explanation = explainMatch(match, subject);
  return {
    __typename: 'Explanation',
    item: itemView(placed, explanation, view),
    conditions: explanation.map((node) => conditionView(node, document, view)),
  };
}
