import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { productNotFound } from '../productNotFound.js';
import type { ProductService } from '../productService.js';
import { productType } from '../productType.js';

/** `product(slug, version)`: a public version of a product, the newest where none is named. */
export function product(service: ProductService): NonNullable<QueryResolvers<RequestContext>['product']> {
  return async (_parent, { slug, version }, { asOf }) => {
    const found = await service.find(slug, calendarDate(asOf), version ?? undefined);
    return found ? { __typename: 'Product', ...productType(found) } : productNotFound(slug, version);
  };
}
