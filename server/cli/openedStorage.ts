import { readConfig } from '../platform/config/index.js';
import { connect, type Storage } from '../platform/storage/index.js';

/** Runs work on the configured storage, whichever engine it is, and closes it. */
export const withStorage = async <T>(work: (storage: Storage) => Promise<T>): Promise<T> => {
  const { mongodbUri, dataDir } = readConfig(process.env);
  const storage = await connect({ dataDir, ...(mongodbUri !== undefined && { mongodbUri }) });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
};
