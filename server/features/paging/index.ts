export { connectionOf, pageOf, type Connection, type PagePlace } from './connection.js';
export { longestPage, readPage, type PageArguments, type PageRequest } from './pageRequest.js';
