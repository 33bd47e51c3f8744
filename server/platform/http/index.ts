export { createApp, type AppParts } from './app.js';
export { listen } from './listen.js';
