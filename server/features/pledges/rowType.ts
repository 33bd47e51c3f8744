import type { PledgeRow } from '../../../schema/generated/resolvers.js';
import { yuanFromFen, type FlowRow } from '../../domain/index.js';
import { partLabels, type Institutions } from './labels.js';

/** The row of a flow as the interface shows it; a revoked pledge has none, so it is registered or released. */
export function rowType(row: FlowRow, institutions: Institutions): PledgeRow {
  const { pledge, sequence, date, recordedOn, amount } = row;
  const { pledgor, institution, assets, registrationNumber } = pledge.registration;
  const labels = partLabels(institutions);
  return {
    id: rowKey(row),
    pledgeId: pledge.pledgeId,
    addition: sequence === 1 ? 'REGISTRATION' : 'INCREASE',
    date,
    recordedOn,
    amount: yuanFromFen(amount),
    registrationNumber,
    pledgor: {
      creditCode: pledgor.creditCode,
      name: pledgor.name,
      industryCode: pledgor.industry,
      industry: labels.industry(pledgor.industry),
      town: labels.town(pledgor.town),
    },
    institution: labels.institution(institution),
    assets,
    state: pledge.state === 'released' ? 'RELEASED' : 'REGISTERED',
    securedAmount: yuanFromFen(pledge.securedAmount),
  };
}

/** The id of a row: the pledge and the entry that brought its amount in. */
export function rowKey({ pledge, sequence }: FlowRow): string {
  return `${pledge.pledgeId}#${sequence}`;
}
