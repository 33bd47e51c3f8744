export { markText } from './markText.js';
export { scorecardResolvers } from './resolvers.js';
export { readScorecardDocument, type LoadedScorecard } from './scorecardDocument.js';
