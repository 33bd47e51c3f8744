export { readBaseDate } from './baseDate.js';
export { loadFolder } from './loadFolder.js';
export { loadSeeds } from './loadSeeds.js';
export { readSeedFigures } from './publishedFigures.js';
export { readSeedScorecards } from './scorecards.js';
