import type mongoose from 'mongoose';
import type { mongo } from 'mongoose';
import type { ChangeListener, StopListening } from './changes.js';
import type { ReadPlan } from './embedded/plan.js';

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
