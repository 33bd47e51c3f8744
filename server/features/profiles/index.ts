export { profileFiles } from './files.js';
export type { ProfileParts } from './parts.js';
export { profileResolvers } from './resolvers/index.js';
