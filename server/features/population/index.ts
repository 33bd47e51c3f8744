export { ruleProfileOf } from './ruleProfile.js';
export {
  StoredPopulation,
  type PopulationChange,
  type PopulationListener,
  type PopulationProgress,
} from './storedPopulation.js';
