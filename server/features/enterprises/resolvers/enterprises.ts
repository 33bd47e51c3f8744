import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { invalidInput } from '../../failures/index.js';
import { connectionOf, readPage } from '../../paging/index.js';
import type { EnterpriseService } from '../enterpriseService.js';
import { enterpriseType } from '../enterpriseType.js';

const usualPage = 20;

/** `enterprises(first, after, search)`: a page in the order of credit codes. */
export function enterprises(
  service: EnterpriseService,
): NonNullable<QueryResolvers<RequestContext>['enterprises']> {
  return async (_parent, { first, after, search }) => {
    const asked = readPage({ first, after }, usualPage);
    if ('fault' in asked) return invalidInput(asked.fault);
    const answer = await service.page(asked.request, search ?? '');
    if ('fault' in answer) return invalidInput(answer.fault);
    const { enterprises: found, hasNextPage, totalCount } = answer.page;
    const key = ({ creditCode }: { readonly creditCode: string }) => creditCode;
    return {
      __typename: 'EnterpriseConnection',
      ...connectionOf(found.map(enterpriseType), { key, hasNextPage, totalCount }),
    };
  };
}
