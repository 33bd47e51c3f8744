export { methodResolvers } from './resolvers.js';
