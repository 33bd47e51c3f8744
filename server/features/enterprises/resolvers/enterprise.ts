import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { invalidInput } from '../../failures/index.js';
import { enterpriseNotFound } from '../enterpriseNotFound.js';
import type { EnterpriseService } from '../enterpriseService.js';
import { enterpriseType } from '../enterpriseType.js';

/** `enterprise(creditCode)`: an enterprise, a malformed code as InvalidInput, an unknown one as NotFound. */
export function enterprise(
  service: EnterpriseService,
): NonNullable<QueryResolvers<RequestContext>['enterprise']> {
  return async (_parent, { creditCode }) => {
    const found = await service.find(creditCode);
    if (found.kind === 'fault') return invalidInput(found.fault);
    if (found.kind === 'notFound') return enterpriseNotFound(found.creditCode);
    return { __typename: 'Enterprise', ...enterpriseType(found.value) };
  };
}
