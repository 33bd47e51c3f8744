export {
  StoredPopulation,
  type PopulationChange,
  type PopulationListener,
  type PopulationProgress,
} from './storedPopulation.js';
