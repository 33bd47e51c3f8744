export { createApp } from './app.js';
export { languageAsked, type FileAddress, type FileAnswer, type FileRequest } from './fileAddresses.js';
export { listen } from './listen.js';
