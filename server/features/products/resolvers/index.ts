import type { Resolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { ProductService } from '../productService.js';
import { institutions } from './institutions.js';
import { packagePlaces } from './packagePlaces.js';
import { product } from './product.js';
import { products } from './products.js';

/** Resolvers of the product catalogue. */
export function productResolvers(service: ProductService): Resolvers<RequestContext> {
  return {
    Query: {
      product: product(service),
      products: products(service),
      institutions: institutions(service),
      packagePlaces: packagePlaces(service),
    },
  };
}
