export { readBaseDate } from './baseDate.js';
export { loadSeeds, type SeedingCounts, type SeedingParts } from './loadSeeds.js';
