import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type { Resolvers } from '../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { figureTypes } from './figureTypes.js';

/** Resolvers of the city's published figures, which are the same for everyone until the next start. */
export function figureResolvers(document: PublishedFiguresDocument): Resolvers<RequestContext> {
  const { groups, headlines } = figureTypes(document);
  return { Query: { publishedFigures: () => groups, headlineFigures: () => headlines } };
}
