export { askableFields, questionsByFact } from './askable.js';
export { matchingResolvers } from './resolvers.js';
export { productName, waitingFacts } from './waiting.js';
