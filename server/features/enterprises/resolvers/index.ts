import type { Resolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { EnterpriseService } from '../enterpriseService.js';
import { enterprise } from './enterprise.js';
import { enterprises } from './enterprises.js';
import { profile } from './profile.js';

/** Resolvers of enterprises and their profiles. */
export function enterpriseResolvers(service: EnterpriseService): Resolvers<RequestContext> {
  return {
    Query: { enterprise: enterprise(service), enterprises: enterprises(service) },
    Enterprise: { profile: profile(service) },
  };
}
