export type { Logger } from 'pino';
export { currentRequest, rememberRequest, requestIdOf } from './currentRequest.js';
export { createLogger } from './logger.js';
export { requestLog } from './requestLog.js';
