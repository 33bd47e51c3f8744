import type { Resolvers } from '../../../schema/generated/resolvers.js';
import { date } from './date.js';
import { profileFacts } from './profileFacts.js';
import { yuan } from './yuan.js';

/** The scalars of the contract. */
export const scalarResolvers: Pick<Resolvers, 'Date' | 'ProfileFacts' | 'Yuan'> = {
  Date: date,
  ProfileFacts: profileFacts,
  Yuan: yuan,
};
