export type { PledgeDocument } from '../../../schema/generated/pledge.js';
export type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
export { figuresReport } from './figuresReport.js';
export { pledgeModels } from './models.js';
export { readPledge, readPledgeCoverage } from './pledgeDocument.js';
export { pledgeEntries } from './pledgeEntries.js';
export { PledgeRepository, type PledgeHead, type PledgeVersion } from './pledgeRepository.js';
export { PledgeService, readLedger } from './pledgeService.js';
export { pledgeResolvers } from './resolvers/index.js';
