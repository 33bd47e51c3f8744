import type { Resolvers } from '../../../../schema/generated/resolvers.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { pledgeFigures } from './pledgeFigures.js';
import type { PledgeParts } from './pledgeParts.js';
import { pledgeRows } from './pledgeRows.js';

/** Resolvers of the pledge ledger. */
export function pledgeResolvers(parts: PledgeParts): Resolvers<RequestContext> {
  return { Query: { pledgeFigures: pledgeFigures(parts), pledgeRows: pledgeRows(parts) } };
}
