export type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
export { readPublishedFigures } from './figuresDocument.js';
export { figureResolvers } from './resolvers.js';
