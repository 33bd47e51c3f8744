export { lprNotice } from './lprNotice.js';
export { dictionaryResolvers } from './resolvers.js';
