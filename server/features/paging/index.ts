export { connectionOf, pageOf } from './connection.js';
export { readPage, type PageRequest } from './pageRequest.js';
