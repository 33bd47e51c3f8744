export { askableFields, questionsByFact } from './askable.js';
export { missingFact, type FactNames } from './conditionView.js';
export { judgeStored } from './judgeStored.js';
export { matchOutcomes, type Judgement, type MatchOutcome } from './outcome.js';
export { orderTexts, outcomeTexts } from './rank.js';
export { readMatchInput } from './matchInput.js';
export { matchingResolvers } from './resolvers.js';
export { subjectOf, type Subject } from './subject.js';
export { productName, waitingFacts } from './waiting.js';
