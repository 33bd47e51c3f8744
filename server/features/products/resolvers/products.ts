import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { invalidInput } from '../../failures/index.js';
import { pageOf, readPage } from '../../paging/index.js';
import { readFilter } from '../productFilter.js';
import type { ProductService } from '../productService.js';
import { productType } from '../productType.js';

const usualPage = 50;

/** `products(first, after, filter)`: the public catalogue, by institution and product. */
export function products(service: ProductService): NonNullable<QueryResolvers<RequestContext>['products']> {
  return async (_parent, { first, after, filter }, { asOf }) => {
    const asked = readPage({ first, after }, usualPage);
    if ('fault' in asked) return invalidInput(asked.fault);
    const narrowed = readFilter(filter ?? {});
    if ('fault' in narrowed) return invalidInput(narrowed.fault);
    const all = (await service.public(calendarDate(asOf))).filter(narrowed.wanted).map(productType);
    const page = pageOf(all, asked.request, ({ slug }) => slug);
    return 'fault' in page
      ? invalidInput(page.fault)
      : { __typename: 'ProductConnection', ...page.connection };
  };
}
