import { AsyncLocalStorage } from 'node:async_hooks';
import { mongo } from 'mongoose';
import type { ChangeListener, ChangeSource, StopListening } from '../changes.js';
import { notInDialect, outsideTransaction, StorageError } from '../errors.js';
import type { Shape } from '../dialect/shape.js';
import { listenToStream } from './change-stream.js';
import { checkCall } from './guard.js';

/** How long to look for a server before giving up, in milliseconds, where the address doesn't say. */
const SELECTION_MS = 10_000;
const SELECTION_OPTION = 'serverSelectionTimeoutMS';

/** The session whose `withTransaction` is running. */
type Around = AsyncLocalStorage<mongo.ClientSession>;

const sessionOf = (given: readonly unknown[]): unknown => {
  const options = given.at(-1);
  return typeof options === 'object' && options !== null && 'session' in options
    ? options.session
    : undefined;
};

/** What the schemas declare for a collection, where one does. */
type Shapes = (collection: string) => Shape | undefined;

/** What surrounds the calls of a collection. */
interface Surroundings {
  readonly around: Around;
  readonly shapes: Shapes;
}

/** A collection of the driver whose calls are held to the dialect before they leave. */
const guarded = (collection: mongo.Collection, { around, shapes }: Surroundings): mongo.Collection =>
  new Proxy(collection, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string' || name === 'constructor') return member;
      return (...given: unknown[]): unknown => {
        const { collectionName } = target;
        if (!checkCall(name, given, { collection: collectionName, shape: shapes(collectionName) }))
          throw notInDialect(`${name}()`, { collection: target.collectionName });
        const session = around.getStore();
        if (session?.inTransaction() && sessionOf(given) !== session) throw outsideTransaction();
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });

/** The driver's client, held to the dialect: what the embedded engine refuses is refused here too. */
export class DialectMongoClient extends mongo.MongoClient implements ChangeSource {
  readonly #around: Around = new AsyncLocalStorage();
  #shapes: Shapes = () => undefined;

  /** Tells what the schemas declare: from then on two bounds on an array, a sort by one and the like are refused. */
  declare(shapes: Shapes): void {
    this.#shapes = shapes;
  }
  readonly #listening = new Set<StopListening>();

  /**
   * Connects to a MongoDB replica set or sharded cluster.
   * @throws StorageError STORAGE_UNREACHABLE
   */
  static async open(uri: string): Promise<DialectMongoClient> {
    const options = uri.includes(SELECTION_OPTION) ? {} : { [SELECTION_OPTION]: SELECTION_MS };
    const client = new DialectMongoClient(uri, options);
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

  async changes(collection: string, listener: ChangeListener): Promise<StopListening> {
    const stop = await listenToStream(super.db().collection(collection), listener);
    this.#listening.add(stop);
    return async () => {
      this.#listening.delete(stop);
      await stop();
    };
  }

  override async close(force?: boolean): Promise<void> {
    await Promise.all([...this.#listening].map((stop) => stop()));
    this.#listening.clear();
    await super.close(force);
  }

  override db(name?: string, options?: mongo.DbOptions): mongo.Db {
    const database = super.db(name, options);
    const plain = database.collection.bind(database);
    database.collection = ((collection: string, given?: mongo.CollectionOptions) =>
      guarded(plain(collection, given), {
        around: this.#around,
        shapes: (name) => this.#shapes(name),
      })) as typeof database.collection;
    return database;
  }

  override startSession(options?: mongo.ClientSessionOptions): mongo.ClientSession {
    const session = super.startSession(options);
    const plain = session.withTransaction.bind(session);
    session.withTransaction = <T>(
      work: mongo.WithTransactionCallback<T>,
      given?: mongo.TransactionOptions,
    ): Promise<T> => plain((inner) => this.#around.run(session, () => work(inner)), given);
    return session;
  }
}
