import type { QueryResolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { invalidInput } from '../../failures/index.js';
import { askedPeriod } from '../askedPeriod.js';
import { figuresType } from '../figuresType.js';
import { ledgerNotLoaded } from '../ledgerNotLoaded.js';
import type { PledgeParts } from './pledgeParts.js';

/** `pledgeFigures(period, asOf)`: the ledger's figures over a period. */
export function pledgeFigures({
  service,
  institutions,
}: PledgeParts): NonNullable<QueryResolvers<RequestContext>['pledgeFigures']> {
  return async (_parent, { period: typed, asOf: given }, context) => {
    const ledger = await service.ledger();
    if (ledger === undefined) return ledgerNotLoaded;
    const asOf = calendarDate(given ?? context.asOf);
    const asked = askedPeriod(ledger, typed, asOf);
    if ('fault' in asked) return invalidInput(asked.fault);
    const figures = figuresType(ledger, { period: asked.period, asOf }, await institutions());
    return { __typename: 'PledgeFigures', ...figures };
  };
}
