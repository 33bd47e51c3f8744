export { enterpriseNotFound } from './enterpriseNotFound.js';
export { EnterpriseRepository, type Enterprise, type ProfileVersion } from './enterpriseRepository.js';
export { EnterpriseService, type EnterpriseProfile } from './enterpriseService.js';
export { enterpriseModels, type Provenance, type StoredRequest, type StoredStatement } from './models.js';
export { enterpriseResolvers } from './resolvers/index.js';
