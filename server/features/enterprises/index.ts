export { enterpriseNotFound } from './enterpriseNotFound.js';
export {
  EnterpriseRepository,
  type Enterprise,
  type EnterpriseChange,
  type ProfileVersion,
  type EnterpriseProfile,
} from './enterpriseRepository.js';
export { EnterpriseService } from './enterpriseService.js';
export { enterpriseModels, type Origin, type Provenance } from './models.js';
export { enterpriseResolvers } from './resolvers/index.js';
