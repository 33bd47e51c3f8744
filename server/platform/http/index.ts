export { createApp } from './app.js';
export type { FileAddress, FileAnswer, FileRequest } from './fileAddresses.js';
export { listen } from './listen.js';
