export { readBaseDate } from './baseDate.js';
export { loadSeeds } from './loadSeeds.js';
