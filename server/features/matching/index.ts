export { askableFields, questionsByFact } from './askable.js';
export { judgeStored } from './judgeStored.js';
export { matchOutcomes, type Judgement, type MatchOutcome } from './outcome.js';
export { orderTexts, outcomeTexts } from './rank.js';
export { matchingResolvers } from './resolvers.js';
export { leastPopulation, StoredAnswers } from './storedAnswers.js';
export { productName, waitingFacts } from './waiting.js';
