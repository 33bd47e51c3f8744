export { askableFields, questionsByFact } from './askable.js';
export { matchingResolvers } from './resolvers.js';
export type { ViewParts } from './matchView.js';
