export { enterpriseNotFound } from './enterpriseNotFound.js';
export {
  EnterpriseRepository,
  type Enterprise,
  type EnterpriseChange,
  type ProfileVersion,
} from './enterpriseRepository.js';
export { EnterpriseService, type EnterpriseProfile } from './enterpriseService.js';
export { enterpriseModels, type Origin, type Provenance } from './models.js';
export { enterpriseResolvers } from './resolvers/index.js';
