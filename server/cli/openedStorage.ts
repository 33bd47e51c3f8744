import { connect, type Storage } from '../platform/storage/index.js';
import { configuredPlace } from './configuredPlace.js';

/** Runs work on the configured storage, whichever engine it is, and closes it. */
export const withStorage = async <T>(work: (storage: Storage) => Promise<T>): Promise<T> => {
  const storage = await connect(configuredPlace());
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
};
