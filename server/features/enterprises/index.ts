export { enterpriseNotFound } from './enterpriseNotFound.js';
export {
  EnterpriseRepository,
  type Enterprise,
  type EnterprisePage,
  type ProfileKey,
  type ProfileVersion,
} from './enterpriseRepository.js';
export { EnterpriseService, type EnterpriseProfile, type Found } from './enterpriseService.js';
export { enterpriseModels, type Origin, type Provenance } from './models.js';
export { enterpriseResolvers } from './resolvers/index.js';
