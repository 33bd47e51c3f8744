export { askableFields, questionsByFact } from './askable.js';
export { matchOutcomes, type MatchOutcome } from './outcome.js';
export { orderTexts, outcomeTexts } from './rank.js';
export { matchingResolvers } from './resolvers.js';
export { productName, waitingFacts } from './waiting.js';
