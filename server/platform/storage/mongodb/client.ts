import { mongo } from 'mongoose';
import { notInDialect, StorageError } from '../errors.js';
import { checkCall } from './guard.js';

/** How long to look for a server before giving up, in milliseconds. */
const SELECTION_MS = 10_000;

/** A collection of the driver whose calls are held to the dialect before they leave. */
const guarded = (collection: mongo.Collection): mongo.Collection =>
  new Proxy(collection, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string' || name === 'constructor') return member;
      return (...given: unknown[]): unknown => {
        if (!checkCall(name, given, target.collectionName))
          throw notInDialect(`${name}()`, { collection: target.collectionName });
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });

/** The driver's client, held to the dialect: what the embedded engine refuses is refused here too. */
export class DialectMongoClient extends mongo.MongoClient {
  /**
   * Connects to a MongoDB replica set or sharded cluster.
   * @throws StorageError STORAGE_UNREACHABLE
   */
  static async open(uri: string): Promise<DialectMongoClient> {
    const client = new DialectMongoClient(uri, { serverSelectionTimeoutMS: SELECTION_MS });
    try {
      await client.connect();
      return client;
    } catch (failure) {
      await client.close();
      throw new StorageError(
        'STORAGE_UNREACHABLE',
        {
          zh: '无法连接 MongoDB。请检查 MONGODB_URI 和服务器状态。',
          en: 'MongoDB cannot be reached. Check MONGODB_URI and the server.',
        },
        failure,
      );
    }
  }

  override db(name?: string, options?: mongo.DbOptions): mongo.Db {
    const database = super.db(name, options);
    const plain = database.collection.bind(database);
    database.collection = ((collection: string, given?: mongo.CollectionOptions) =>
      guarded(plain(collection, given))) as typeof database.collection;
    return database;
  }
}
