import { afterAll, beforeAll, describe } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { ENGINES, MONGODB_URI } from './engines.js';
import type { Things } from './harness-documents.js';
import { connect, type Storage, type StorageConfig } from '../../../server/platform/storage/index.js';

/** A new empty folder for one test file's data. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'storage-'));

/** What a suite works with: the opened storage and collections of its own. */
export interface Harness {
  readonly storage: Storage;
  /** A collection nobody else uses. */
  collection(): Things;
  /** A model over a collection nobody else uses, its indexes built. */
  model<S extends mongoose.Schema>(schema: S): Promise<mongoose.Model<mongoose.InferSchemaType<S>>>;
}

/** The address of a database of its own on the MongoDB server to test against. */
const ownDatabase = (address: string): string => {
  const url = new URL(address);
  url.pathname = `/test-${randomUUID()}`;
  return url.href;
};

/** Runs a suite on the embedded engine and, where a server is given, on MongoDB too. */
export const onEachEngine = (
  suite: (harness: Harness) => void,
  config: Partial<StorageConfig> = {},
): void => {
  describe.each(ENGINES)('on the %s engine', (engine) => {
    const opened: { storage?: Storage; folder?: string } = {};
    const current = (): Storage => {
      if (opened.storage) return opened.storage;
      throw new Error('the storage is open only while tests run');
    };
    let serial = 0;
    const nextName = (): string => `things${(serial += 1)}`;

    beforeAll(async () => {
      opened.folder = await temporaryFolder();
      const address = engine === 'mongodb' ? MONGODB_URI : undefined;
      const mongodb = address === undefined ? {} : { mongodbUri: ownDatabase(address) };
      opened.storage = await connect({ dataDir: opened.folder, synchronous: 'off', ...mongodb, ...config });
    });
    afterAll(async () => {
      await current().connection.dropDatabase();
      await current().close();
      if (opened.folder) await rm(opened.folder, { recursive: true });
    });

    suite({
      get storage() {
        return current();
      },
      collection: () => current().connection.collection(nextName()) as unknown as Things,
      async model<S extends mongoose.Schema>(schema: S) {
        const name = nextName();
        const model = current().connection.model<mongoose.InferSchemaType<S>>(name, schema, name);
        await model.init();
        return model;
      },
    });
  });
};

/** The documents' `name` fields, by which tests tell documents apart. */
export const namesOf = (documents: readonly mongoose.mongo.BSON.Document[]): unknown[] =>
  documents.map((document) => document['name'] as unknown);
