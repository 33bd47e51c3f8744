import type { Storage } from '../../../server/platform/storage/index.js';

/** The address of the MongoDB server to test against, if there is one. */
export const { MONGODB_URI } = process.env;

/** The engines that this run tests. */
export const ENGINES: readonly Storage['engine'][] =
  MONGODB_URI === undefined ? ['embedded'] : ['embedded', 'mongodb'];
