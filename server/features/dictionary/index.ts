export type { DictionaryData } from './dictionaryType.js';
export { lprNotice } from './lprNotice.js';
export { dictionaryResolvers, type PlatformFacts } from './resolvers.js';
