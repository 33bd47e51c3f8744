import mongoose, { type mongo } from 'mongoose';
import type { ChangeSource } from './changes.js';
import { Engine } from './embedded/engine.js';
import { EmbeddedMongoClient } from './face/client.js';
import { DialectMongoClient } from './mongodb/client.js';
import { declaredShapes } from './mongodb/declared-shape.js';
import type { Storage, StorageConfig } from './storage.js';

const TRANSACTION_LIMIT_MS = 60_000;

const openClient = async (config: StorageConfig): Promise<mongo.MongoClient & ChangeSource> => {
  if (config.mongodbUri !== undefined) return DialectMongoClient.open(config.mongodbUri);
  const engine = new Engine({
    dataDir: config.dataDir,
    synchronous: config.synchronous ?? 'full',
    readOnly: config.readOnly ?? false,
    transactionLimitMs: config.transactionLimitMs ?? TRANSACTION_LIMIT_MS,
    onRead: config.onRead,
    ...(config.maxBytes !== undefined && { maxBytes: config.maxBytes }),
  });
  return new EmbeddedMongoClient(engine);
};

const openConnection = (client: mongo.MongoClient, readOnly: boolean): mongoose.Connection => {
  const connection = mongoose.createConnection();
  if (readOnly) for (const option of ['autoIndex', 'autoCreate'] as const) connection.set(option, false);
  return connection.setClient(client);
};

/**
 * Opens the storage; the only place that knows which engine answers.
 * @throws StorageError DATA_DIR_IN_USE, DATA_DIR_NOT_WRITABLE, DATA_DAMAGED, DATA_NEWER, and
 *   STORAGE_UNREACHABLE for a MongoDB server
 */
export const connect = async (config: StorageConfig): Promise<Storage> => {
  const client = await openClient(config);
  const connection = openConnection(client, config.readOnly ?? false);
  if (client instanceof DialectMongoClient) client.declare(declaredShapes(connection));
  return {
    engine: config.mongodbUri === undefined ? 'embedded' : 'mongodb',
    connection,
    async ready() {
      await Promise.all(Object.values(connection.models).map((model) => model.init()));
    },
    async transaction<T>(work: (session: mongo.ClientSession) => Promise<T>): Promise<T> {
      return connection.transaction(work);
    },
    changes: (collection, listener) => client.changes(collection, listener),
    close: () => connection.close(),
  };
};
