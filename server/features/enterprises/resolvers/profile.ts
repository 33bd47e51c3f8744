import DataLoader from 'dataloader';
import type { EnterpriseResolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { ProfileKey, ProfileVersion } from '../enterpriseRepository.js';
import type { EnterpriseService } from '../enterpriseService.js';
import { profileType } from '../enterpriseType.js';

type ProfileLoader = DataLoader<ProfileKey, ProfileVersion | undefined, string>;

/** `Enterprise.profile`: the newest profiles of all enterprises of a request are read together. */
export function profile(
  service: EnterpriseService,
): NonNullable<EnterpriseResolvers<RequestContext>['profile']> {
  const createLoader = (): ProfileLoader =>
    new DataLoader((keys) => service.profiles(keys), {
      cacheKeyFn: ({ creditCode, version }) => `${creditCode}@${version}`,
    });
  return async ({ creditCode, profileVersion }, _args, { perRequest }) => {
    const found = await perRequest(createLoader).load({ creditCode, version: profileVersion });
    if (!found) throw new Error(`Profile ${profileVersion} of ${creditCode} is named but not stored.`);
    return profileType(found);
  };
}
