export { askableFields, questionsByFact } from './askable.js';
export { judgeAll } from './judgements.js';
export { judgeRows } from './judgeRows.js';
export { matchOutcomes, type Judgement, type MatchOutcome } from './outcome.js';
export { orderTexts, outcomeTexts } from './rank.js';
export { matchingResolvers } from './resolvers.js';
export { productName, waitingFacts } from './waiting.js';
