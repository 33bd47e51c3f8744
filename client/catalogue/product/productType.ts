import type { ProductExplanationQuery, ProductQuery } from '../../generated/operations.js';

/** A product as its page fetches it. */
export type ProductDetail = Extract<ProductQuery['product'], { __typename: 'Product' }>;

/** The explanation of a product for a case, as the page fetches it. */
export type ExplanationDetail = Extract<
  ProductExplanationQuery['explanation'],
  { __typename: 'Explanation' }
>;

/** One possible tier of the offer, with its cost lines. */
export type OfferOption = NonNullable<ExplanationDetail['item']['offer']>['options'][number];
