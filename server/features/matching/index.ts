export { askableFields, questionsByFact } from './askable.js';
export { matchingResolvers, type ResolverParts } from './resolvers.js';
export type { ViewParts } from './matchView.js';
