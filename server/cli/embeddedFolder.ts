import { readConfig } from '../platform/config/index.js';
import { StorageError } from '../platform/storage/index.js';

/**
 * The data folder of the configuration, for commands that work on its files.
 * @throws StorageError EMBEDDED_ONLY where the data lie on a MongoDB server; StartFault for a faulty environment
 */
export const embeddedFolder = (): string => {
  const { mongodbUri, dataDir } = readConfig(process.env);
  if (mongodbUri === undefined) return dataDir;
  throw new StorageError('EMBEDDED_ONLY', {
    zh: '此命令只用于内置数据库，而 MONGODB_URI 已设置。MongoDB 请用 mongodump 和 mongorestore，或 npm run export。',
    en: 'This command is for the embedded database, but MONGODB_URI is set. For MongoDB use mongodump and mongorestore, or npm run export.',
  });
};
