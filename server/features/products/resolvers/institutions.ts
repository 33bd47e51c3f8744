import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { ProductService } from '../productService.js';
import { institutionType } from '../productType.js';

/** `institutions`: every institution by its slug. */
export function institutions(
  service: ProductService,
): NonNullable<QueryResolvers<RequestContext>['institutions']> {
  return async () => (await service.institutions()).map(institutionType);
}
