import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate, flowFigure, yuanFromFen } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { invalidInput } from '../../failures/index.js';
import { pageOf, readPage } from '../../paging/index.js';
import { askedPeriod } from '../askedPeriod.js';
import { pledgeKindsNamed } from '../labels.js';
import { ledgerNotLoaded } from '../ledgerNotLoaded.js';
import { periodRows } from '../periodRows.js';
import { readRowFilter } from '../rowFilter.js';
import { rowKey, rowType } from '../rowType.js';
import type { PledgeParts } from './pledgeParts.js';

const usualPage = 20;

/** `pledgeRows(period, kind, asOf, filter, first, after)`: the rows behind a figure, by date and pledge. */
export function pledgeRows({
  service,
  institutions,
}: PledgeParts): NonNullable<QueryResolvers<RequestContext>['pledgeRows']> {
  return async (_parent, { period: typed, kind, asOf: given, filter, first, after }, context) => {
    const asked = readPage({ first, after }, usualPage);
    if ('fault' in asked) return invalidInput(asked.fault);
    const narrowed = readRowFilter(filter ?? {});
    if ('fault' in narrowed) return invalidInput(narrowed.fault);
    const ledger = await service.ledger();
    if (ledger === undefined) return ledgerNotLoaded;
    const asOf = calendarDate(given ?? context.asOf);
    const read = askedPeriod(ledger, typed, asOf);
    if ('fault' in read) return invalidInput(read.fault);
    const rows = periodRows(ledger, pledgeKindsNamed[kind], read.period, asOf).filter(narrowed.wanted);
    const page = pageOf(rows, asked.request, rowKey);
    if ('fault' in page) return invalidInput(page.fault);
    const names = await institutions();
    const { edges, pageInfo, totalCount } = page.connection;
    return {
      __typename: 'PledgeRowConnection',
      edges: edges.map(({ cursor, node }) => ({ cursor, node: rowType(node, names) })),
      pageInfo,
      totalCount,
      totalAmount: yuanFromFen(flowFigure(rows).amount),
    };
  };
}
