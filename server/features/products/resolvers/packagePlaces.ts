import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { packageRoles } from '../enumNames.js';
import { packagePlaces as placesOf } from '../packagePlaces.js';
import { productNotFound } from '../productNotFound.js';
import type { ProductService } from '../productService.js';
import { productType } from '../productType.js';

/** `packagePlaces(slug)`: the packages of loans in force in which a product can stand. */
export function packagePlaces(
  service: ProductService,
): NonNullable<QueryResolvers<RequestContext>['packagePlaces']> {
  return async (_parent, { slug }, { asOf }) => {
    const date = calendarDate(asOf);
    const found = await service.find(slug, date);
    if (!found) return productNotFound(slug);
    const items = placesOf(found, await service.inForce(date)).map(({ loan, declared, leg }) => ({
      loan: productType(loan),
      name: declared.name,
      role: packageRoles[leg.role],
      required: declared.required,
    }));
    return { __typename: 'PackagePlaces', items };
  };
}
