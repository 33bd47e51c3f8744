export { ReachCounter } from './reachCounter.js';
export { reachResolvers } from './resolvers.js';
