import type { Profile, ResolversParentTypes } from '../../../schema/generated/resolvers.js';
import { toBorder } from '../../domain/index.js';
import type { Enterprise, ProfileVersion } from './enterpriseRepository.js';

/** An enterprise as its resolvers see it: the profile is fetched only where it is asked for. */
export type EnterpriseParent = ResolversParentTypes['Enterprise'];

/** An enterprise of the storage as its resolvers see it. */
export function enterpriseType(enterprise: Enterprise): EnterpriseParent {
  const { creditCode, name, demo, summary = null, profileVersion } = enterprise;
  return { creditCode, name, demo, summary, profileVersion };
}

/** A version of a profile at the border: money in yuan, self-declared values beside the facts. */
export function profileType({ version, recordedAt, facts, declared }: ProfileVersion): Profile {
  return { version, recordedAt: recordedAt.toISOString(), facts: toBorder({ ...declared, ...facts }) };
}
