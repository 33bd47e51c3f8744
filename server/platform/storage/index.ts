import mongoose, { type mongo } from 'mongoose';
import type { ChangeListener, ChangeSource, StopListening } from './changes.js';
import { Engine } from './embedded/engine.js';
import type { ReadPlan } from './embedded/plan.js';
import { EmbeddedMongoClient } from './face/client.js';
import { DialectMongoClient } from './mongodb/client.js';
import { declaredShapes } from './mongodb/declared-shape.js';

export type { ReadPlan } from './embedded/plan.js';
export type { Change, ChangeListener, StopListening } from './changes.js';
export { StorageError, type BilingualText, type StorageErrorCode } from './errors.js';

export interface StorageConfig {
  /** The address of a MongoDB replica set or sharded cluster; without it the embedded engine answers. */
  readonly mongodbUri?: string;
  /** The folder of the embedded engine's files. */
  readonly dataDir: string;
  /** `full` (the default): a commit is on the disk when it is acknowledged; `off`: for tests. */
  readonly synchronous?: 'full' | 'off';
  /** The embedded engine only: takes no lock, writes nothing, sees the last commit. */
  readonly readOnly?: boolean;
  /** How long a transaction of the embedded engine may last, in milliseconds (60,000). */
  readonly transactionLimitMs?: number;
  /** The embedded engine only: told of each query how it reads its collection, before it does. */
  readonly onRead?: (plan: ReadPlan) => void;
  /** The largest size of the embedded engine's file in bytes, for a disk that others use too; none by default. */
  readonly maxBytes?: number;
}

export interface Storage {
  readonly engine: 'embedded' | 'mongodb';
  /** A Mongoose connection of its own; models are made with `connection.model(name, schema)`. */
  readonly connection: mongoose.Connection;
  /** Waits until every model made so far has its collection and indexes; throws what went wrong. */
  ready(): Promise<void>;
  /**
   * Runs work in one transaction, again where the database asks for it; every operation inside
   * carries the session.
   */
  transaction<T>(work: (session: mongo.ClientSession) => Promise<T>): Promise<T>;
  /**
   * Tells a listener of each committed change of a collection, in order: on the embedded engine before the write is
   * acknowledged, on MongoDB by a change stream, shortly after it and of every process's writes.
   * @returns a function that ends it; closing the storage does so too
   */
  changes(collection: string, listener: ChangeListener): Promise<StopListening>;
  /** Waits for what was begun, then closes the connection and frees the folder. */
  close(): Promise<void>;
}

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
