export { readBaseDate } from './baseDate.js';
export { loadSeeds } from './loadSeeds.js';
export { readSeedFigures } from './publishedFigures.js';
