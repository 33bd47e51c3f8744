export { readConfig, type Config } from './config.js';
export { projectRoot } from './projectRoot.js';
