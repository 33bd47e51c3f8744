import { mongo } from 'mongoose';
import type { Engine } from '../embedded/engine.js';
import { EmbeddedCollection } from './collection.js';
import { EmbeddedCursor, inMemory } from './cursor.js';
import { refuseTheRest } from './refusals.js';

/** The one database of the embedded engine with the driver's interface. */
export class EmbeddedDb {
  readonly databaseName: string;
  readonly #engine: Engine;

  constructor(engine: Engine, name: string) {
    this.#engine = engine;
    this.databaseName = name;
  }

  collection(name: string): EmbeddedCollection {
    return new EmbeddedCollection(this.#engine, name);
  }

  /** Creates a collection; one that exists already stays as it is, as without options on a server. */
  async createCollection(name: string): Promise<EmbeddedCollection> {
    await this.#engine.write(undefined, function* ({ database, catalogue }) {
      yield* [];
      catalogue.ensure(database, name);
    });
    return this.collection(name);
  }

  listCollections(): EmbeddedCursor<{ readonly name: string; readonly type: string }> {
    return new EmbeddedCursor(
      inMemory(async () =>
        Promise.resolve(this.#engine.collections().map((name) => ({ name, type: 'collection' }))),
      ),
    );
  }

  async dropCollection(name: string): Promise<boolean> {
    return this.collection(name).drop();
  }

  async dropDatabase(): Promise<boolean> {
    for (const name of this.#engine.collections()) await this.dropCollection(name);
    return true;
  }

  admin(): { listDatabases(): Promise<{ databases: { name: string }[] }> } {
    const { databaseName: name } = this;
    return { listDatabases: () => Promise.resolve({ databases: [{ name }] }) };
  }
}

refuseTheRest(EmbeddedDb.prototype, mongo.Db.prototype);
