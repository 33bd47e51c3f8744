import type { Migration } from './platform/storage/index.js';

/**
 * Every change of the stored documents' form since the first release, in order; a change of a model that existing
 * documents don't fit comes with one. A migration that was released is never changed nor removed.
 */
export const migrations: readonly Migration[] = [];
