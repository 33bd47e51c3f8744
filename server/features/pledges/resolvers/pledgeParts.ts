import type { Institutions } from '../labels.js';
import type { PledgeService } from '../pledgeService.js';

/** What the resolvers of the ledger need. */
export interface PledgeParts {
  readonly service: PledgeService;
  readonly institutions: () => Promise<Institutions>;
}
