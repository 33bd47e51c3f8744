import type { InterviewQuery } from '../../generated/operations.js';
import { outcomes } from '../../shared/outcome/outcomes.js';

/** A product with its outcome, as the interview's match lists it. */
export type ProductOutcome = Extract<
  InterviewQuery['match'],
  { __typename: 'Match' }
>['items']['edges'][number]['node'];

/** What an answer changed: the product to name, with its outcome now, and how many more changed. */
export interface Change {
  readonly product: ProductOutcome;
  readonly others: number;
}

/**
 * What changed between two lists of outcomes, best fit first: named is the product that came to fit best.
 * Products that stand in one list only tell nothing. Undefined where nothing changed.
 */
export function latestChange(
  before: readonly ProductOutcome[],
  after: readonly ProductOutcome[],
): Change | undefined {
  const held = new Map(before.map(({ product, outcome }) => [product.slug, outcome]));
  const changed = after.filter(({ product, outcome }) => {
    const earlier = held.get(product.slug);
    return earlier !== undefined && earlier !== outcome;
  });
  const [product] = changed.toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  return product && { product, others: changed.length - 1 };
}
