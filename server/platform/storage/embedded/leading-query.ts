import type { LaterStage, Pipeline } from '../dialect/pipeline.js';
import type { Query } from './query-sql.js';

/** The stages that a query can stand for, in the order in which a query does them. */
const ORDER = ['sort', 'skip', 'limit'] as const;

/**
 * The query that the selection of a pipeline and the stages right after it amount to, so that SQLite can
 * sort by an index and stop at a limit, and the stages that are left.
 */
export const leadingQuery = (
  stages: Extract<Pipeline, { form: 'stages' }>,
): { readonly query: Query; readonly rest: readonly LaterStage[] } => {
  let query: Query = { filter: stages.match, sort: [], skip: 0, limit: 0 };
  const rest = [...stages.later];
  for (const expected of ORDER) {
    const [next] = rest;
    if (next?.stage !== expected) continue;
    query = next.stage === 'sort' ? { ...query, sort: next.sort } : { ...query, [expected]: next.count };
    rest.shift();
  }
  return { query, rest };
};
