export { answerableFields } from './answerable.js';
export type { Catalogue, MatchingParts, Profiles } from './matching.js';
export { matchingResolvers, type ResolverParts } from './resolvers.js';
export type { StoredProfile } from './subject.js';
export type { ViewParts } from './matchView.js';
