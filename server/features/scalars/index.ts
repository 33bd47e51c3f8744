import type { Resolvers } from '../../../schema/generated/resolvers.js';
import { date } from './date.js';
import { factValue } from './factValue.js';
import { profileFacts } from './profileFacts.js';
import { yuan } from './yuan.js';

/** The scalars of the contract. */
export const scalarResolvers: Pick<Resolvers, 'Date' | 'FactValue' | 'ProfileFacts' | 'Yuan'> = {
  Date: date,
  FactValue: factValue,
  ProfileFacts: profileFacts,
  Yuan: yuan,
};
