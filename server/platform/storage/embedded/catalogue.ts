import { parseIndex, keyPattern, type IndexSpec } from '../dialect/parse-index.js';
import type { Fields, Kind } from '../dialect/value.js';
import { notInDialect } from '../errors.js';
import type { Database } from '../sqlite/database.js';
import { Journal } from './journal.js';
import { KindNode, nodeAt } from '../dialect/kinds.js';
import { quoted } from './sql.js';

/** What is known of one collection. */
export interface Collection {
  readonly name: string;
  /** What its paths hold, with what the transaction under way has learnt. */
  readonly kinds: KindNode;
  /** What its paths hold as last committed. */
  readonly committedKinds: KindNode;
  /** Its indexes, with those of the transaction under way. */
  readonly indexes: Map<string, IndexSpec>;
  readonly committedIndexes: Map<string, IndexSpec>;
}

const ALLOWED_NAME = /^(?!_|sqlite_|system\.)[^"$\0]{1,120}$/i;

const blank = (name: string): Collection => ({
  name,
  kinds: new KindNode(),
  committedKinds: new KindNode(),
  indexes: new Map(),
  committedIndexes: new Map(),
});

/** The collections, their paths' kinds and their indexes, in the file and in memory. */
export class Catalogue {
  readonly journal = new Journal();
  readonly #collections = new Map<string, Collection>();
  readonly #published = new Map<string, Collection>();
  /** What each connection last saw; their numbers can't be compared with each other. */
  readonly #versions = new WeakMap<Database, number>();
  #generation = 0;

  /** Grows with every change of collections and indexes, also one that is rolled back later. */
  get generation(): number {
    return this.#generation;
  }

  /** Notes that statements may be read in another way from now on. */
  indexesChanged(): void {
    this.#generation += 1;
  }

  /** Reads all of it from the file again where another process has written since. */
  refresh(database: Database): void {
    const version = Number(database.get('PRAGMA data_version')?.['data_version']);
    if (version === this.#versions.get(database)) return;
    this.load(database);
    this.#versions.set(database, version);
  }

  /** Reads all of it from the file. */
  load(database: Database): void {
    this.indexesChanged();
    this.#collections.clear();
    this.#published.clear();
    for (const { name } of database.all('SELECT name FROM _collections'))
      this.#collections.set(String(name), blank(String(name)));
    for (const { collection, path, kind } of database.all('SELECT collection, path, kind FROM _kinds')) {
      const known = this.#collections.get(String(collection));
      if (!known) continue;
      nodeAt(known.kinds, String(path)).kind = kind as Kind;
      nodeAt(known.committedKinds, String(path)).kind = kind as Kind;
    }
    for (const { collection, name, spec } of database.all('SELECT collection, name, spec FROM _indexes')) {
      const known = this.#collections.get(String(collection));
      const { key, ...options } = JSON.parse(String(spec)) as { key: Fields };
      const index = parseIndex(key, options, String(collection));
      known?.indexes.set(String(name), index);
      known?.committedIndexes.set(String(name), index);
    }
    for (const [name, collection] of this.#collections) this.#published.set(name, collection);
  }

  /** A collection as the transaction under way sees it. */
  get(name: string): Collection | undefined {
    return this.#collections.get(name);
  }

  /** A collection as everyone outside the transaction under way sees it. */
  published(name: string): Collection | undefined {
    return this.#published.get(name);
  }

  /** The names of all published collections. */
  names(): string[] {
    return [...this.#published.keys()];
  }

  /**
   * A collection to write to, created where it is new.
   * @throws StorageError NOT_IN_DIALECT for a name that can't be a table's
   */
  ensure(database: Database, name: string): Collection {
    const known = this.#collections.get(name);
    if (known) return known;
    const clash = [...this.#collections.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
    if (!ALLOWED_NAME.test(name) || clash) throw notInDialect('this collection name', { collection: name });
    database.run('INSERT INTO _collections (name) VALUES (?)', [name]);
    database.exec(
      `CREATE TABLE ${quoted(name)} ("row" INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    );
    const made = blank(name);
    this.#collections.set(name, made);
    this.journal.note({
      undo: () => this.#collections.delete(name),
      publish: () => this.#published.set(name, made),
    });
    return made;
  }

  /** Removes a collection with all its documents, kinds and indexes. */
  drop(database: Database, collection: Collection): void {
    const { name } = collection;
    database.exec(`DROP TABLE ${quoted(name)}`);
    for (const table of ['_kinds', '_indexes'])
      database.run(`DELETE FROM ${table} WHERE collection = ?`, [name]);
    database.run('DELETE FROM _collections WHERE name = ?', [name]);
    this.#collections.delete(name);
    this.journal.note({
      undo: () => this.#collections.set(name, collection),
      publish: () => this.#published.delete(name),
    });
  }

  /** Notes that a path holds a kind, for good. */
  learn(database: Database, collection: Collection, path: string, kind: Kind): void {
    database.run('INSERT INTO _kinds (collection, path, kind) VALUES (?, ?, ?)', [
      collection.name,
      path,
      kind,
    ]);
    const node = nodeAt(collection.kinds, path);
    node.kind = kind;
    this.journal.note({
      undo: () => {
        node.kind = undefined;
      },
      publish: () => {
        nodeAt(collection.committedKinds, path).kind = kind;
      },
    });
  }

  /** Notes an index that was just built. */
  addIndex(database: Database, collection: Collection, spec: IndexSpec): void {
    const { unique, partialFilterExpression } = spec;
    const stored = JSON.stringify({
      key: keyPattern(spec),
      name: spec.name,
      unique,
      partialFilterExpression,
    });
    database.run('INSERT INTO _indexes (collection, name, spec) VALUES (?, ?, ?)', [
      collection.name,
      spec.name,
      stored,
    ]);
    collection.indexes.set(spec.name, spec);
    this.indexesChanged();
    this.journal.note({
      undo: () => collection.indexes.delete(spec.name),
      publish: () => {
        collection.committedIndexes.set(spec.name, spec);
        this.indexesChanged();
      },
    });
  }

  /** Forgets an index that was just removed. */
  removeIndex(database: Database, collection: Collection, spec: IndexSpec): void {
    database.run('DELETE FROM _indexes WHERE collection = ? AND name = ?', [collection.name, spec.name]);
    collection.indexes.delete(spec.name);
    this.indexesChanged();
    this.journal.note({
      undo: () => collection.indexes.set(spec.name, spec),
      publish: () => {
        collection.committedIndexes.delete(spec.name);
        this.indexesChanged();
      },
    });
  }
}
