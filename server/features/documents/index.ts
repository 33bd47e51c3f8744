export { faulty, type DocumentFault, type DocumentResult } from './documentFault.js';
export { documentShape } from './documentShape.js';
