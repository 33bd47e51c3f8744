export { connectionOf, pageOf } from './connection.js';
export { cursorInvalid, readPage, type PageRequest } from './pageRequest.js';
