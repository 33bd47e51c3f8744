export type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
export { readPublishedFigures } from './figuresDocument.js';
export { figureFiles } from './files.js';
export { figureResolvers } from './resolvers.js';
