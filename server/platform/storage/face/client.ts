import { mongo } from 'mongoose';
import type { ChangeListener, ChangeSource, StopListening } from '../changes.js';
import type { Engine } from '../embedded/engine.js';
import { EmbeddedDb } from './db.js';
import { ClientSession } from './session.js';

/** The name under which the one database is known; the address is never dialled. */
const DATABASE = 'platform';
const ADDRESS = `mongodb://embedded.invalid/${DATABASE}`;

/** The embedded engine as a client of MongoDB's driver, for Mongoose's `connection.setClient`. */
export class EmbeddedMongoClient extends mongo.MongoClient implements ChangeSource {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    super(ADDRESS);
    this.#engine = engine;
    Object.defineProperty(this, 'topology', { value: { description: { type: 'Embedded' } } });
  }

  override async connect(): Promise<this> {
    return Promise.resolve(this);
  }

  override db(name: string = DATABASE): mongo.Db {
    return new EmbeddedDb(this.#engine, name) as unknown as mongo.Db;
  }

  override startSession(): mongo.ClientSession {
    return new ClientSession(this.#engine) as unknown as mongo.ClientSession;
  }

  async changes(collection: string, listener: ChangeListener): Promise<StopListening> {
    const stop = this.#engine.listen(collection, listener);
    return Promise.resolve(async () => Promise.resolve(stop()));
  }

  override async close(): Promise<void> {
    await this.#engine.close();
  }
}
