import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChangeListener } from '../changes.js';
import type { IndexSpec } from '../dialect/parse-index.js';
import { uniqueKeysOf, type Shape } from '../dialect/shape.js';
import { outsideTransaction, StorageError } from '../errors.js';
import type { Database } from '../sqlite/database.js';
import { explainFailure } from '../sqlite/failure.js';
import type { Catalogue } from './catalogue.js';
import type { KindNode } from '../dialect/kinds.js';
import { ChangeFeed } from './change-feed.js';
import { openFiles, type OpenFiles, type EngineConfig } from './open.js';
import { Planner, type Read, type ReadPlan } from './plan.js';
import { LongReaders } from './long-readers.js';
import { drive, type Sliced } from './slices.js';
import type { Sql } from './sql.js';
import { Transaction } from './transaction.js';
import { storageClosed, Writer, type Work } from './writer.js';

/** What a read works on: a connection and the kinds it may know. */
export interface View {
  readonly database: Database;
  /** What may be known of a collection; undefined where there is no such collection. */
  known(collection: string): Known | undefined;
  /** How a statement is going to be read. */
  plan(statement: Sql, read: Read): ReadPlan;
}

/** What a read may know of a collection. */
export interface Known {
  /** What its paths hold. */
  readonly root: KindNode;
  readonly indexes: ReadonlyMap<string, IndexSpec>;
}

/** What is known of a collection, as the dialect's checks take it. */
export const shapeOf = (collection: string, { root, indexes }: Known): Shape => ({
  collection,
  root,
  uniqueKeys: uniqueKeysOf(indexes.values()),
});

/** The view of a write, or of a read in a transaction: what was learnt and written so far. */
export const insideView = ({ database, catalogue, plan }: WriteContext): View => ({
  database,
  plan,
  known: (name) => {
    const found = catalogue.get(name);
    return found && { root: found.kinds, indexes: found.indexes };
  },
});

/** What a write works on: the writing connection, the catalogue, and who is told of changes. */
export interface WriteContext {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly plan: View['plan'];
  readonly changes: ChangeFeed;
}

/** A write in slices over the writing connection. */
export type Write<T> = (context: WriteContext) => Sliced<T>;

/** How long closing waits for transactions under way, in milliseconds. */
const CLOSE_GRACE_MS = 1000;

interface WritingSide {
  readonly context: WriteContext;
  readonly writer: Writer;
}

/** The embedded engine over one data folder: reads at once, writes through one queue. */
export class Engine {
  readonly #config: EngineConfig;
  readonly #files: OpenFiles;
  readonly #writing: WritingSide | undefined;
  readonly #inside = new AsyncLocalStorage<Transaction>();
  readonly #planner = new Planner();
  readonly #longReaders: LongReaders;
  #closed = false;

  /**
   * Opens the folder, creating it where it is new. Read-only it takes no lock and learns nothing.
   * @throws StorageError DATA_DIR_IN_USE, DATA_DIR_NOT_WRITABLE, DATA_DAMAGED, DATA_NEWER
   */
  constructor(config: EngineConfig) {
    this.#config = config;
    this.#files = openFiles(config);
    const { writing, catalogue } = this.#files;
    this.#longReaders = new LongReaders(config);
    if (writing)
      this.#writing = {
        context: {
          database: writing,
          catalogue,
          plan: this.#planning(writing, new Planner()),
          changes: new ChangeFeed(catalogue.journal),
        },
        writer: new Writer(writing, catalogue.journal, (failure) => this.#explain(failure)),
      };
  }

  /** The names of the committed collections. */
  collections(): string[] {
    return this.#files.catalogue.names();
  }

  /** The catalogue, for what is listed rather than read. */
  get catalogue(): Catalogue {
    return this.#files.catalogue;
  }

  /**
   * Runs a read: in a transaction it sees that one's writes, outside the last commit. One that takes more
   * than a slice is begun again on a connection of its own, where it sees one commit to its end while
   * others read on and write.
   * @throws StorageError OUTSIDE_TRANSACTION for a read without its session inside `withTransaction`
   */
  async read<T>(transaction: Transaction | undefined, reader: (view: View) => Sliced<T>): Promise<T> {
    this.#check(transaction);
    if (transaction && this.#writing) {
      const view = insideView(this.#writing.context);
      return transaction.run(() => reader(view));
    }
    try {
      if (!this.#files.readOnly) {
        const first = firstSlice(reader(this.#outside(this.#files.reading)));
        if (first.done) return first.value;
      }
      return await this.#longReaders.use((database) => drive(this.#snapshot(database, reader)));
    } catch (failure) {
      throw this.#explain(failure);
    }
  }

  /**
   * Runs a write; outside a transaction it resolves after its commit.
   * @throws StorageError OUTSIDE_TRANSACTION for a write without its session inside `withTransaction`,
   *   STORAGE_READ_ONLY, STORAGE_CLOSED
   */
  async write<T>(transaction: Transaction | undefined, write: Write<T>): Promise<T> {
    this.#check(transaction);
    const { context, writer } = this.#writable();
    const work: Work<T> = () => write(context);
    return transaction ? transaction.run(work) : writer.write(work);
  }

  /** Tells a listener of each committed change of a collection until the returned function is called. */
  listen(collection: string, listener: ChangeListener): () => void {
    return this.#writable().context.changes.listen(collection, listener);
  }

  /** A new transaction; it takes the writer at its first operation. */
  begin(): Transaction {
    return new Transaction(this.#writable().writer, this.#config.transactionLimitMs);
  }

  /** Runs people's code inside a transaction, so that an operation without its session is noticed. */
  within<T>(transaction: Transaction, code: () => T): T {
    return this.#inside.run(transaction, code);
  }

  /** Waits for queued writes and, for a moment, for transactions under way; then frees the folder. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writing?.writer.close(CLOSE_GRACE_MS);
    await this.#longReaders.close();
    this.#files.close();
  }

  #planning(database: Database, planner: Planner): View['plan'] {
    const { onRead } = this.#config;
    return (statement, read) => {
      const plan = planner.planOf(database, statement, read, this.#files.catalogue.generation);
      onRead?.(plan);
      return plan;
    };
  }

  #outside(database: Database): View {
    const { catalogue } = this.#files;
    return {
      database,
      plan: this.#planning(database, this.#planner),
      known: (name) => {
        const found = catalogue.published(name);
        return found && { root: found.committedKinds, indexes: found.committedIndexes };
      },
    };
  }

  /**
   * Runs a read over one commit. Opened read-only, another process may write: what is known is taken
   * from that commit too.
   */
  *#snapshot<T>(database: Database, reader: (view: View) => Sliced<T>): Sliced<T> {
    database.exec('BEGIN');
    try {
      if (this.#files.readOnly) this.#files.catalogue.refresh(database);
      return yield* reader(this.#outside(database));
    } finally {
      database.exec('COMMIT');
    }
  }

  #writable(): WritingSide {
    if (this.#writing) return this.#writing;
    throw new StorageError('STORAGE_READ_ONLY', {
      zh: '存储以只读方式打开，不能写入。请以可写方式打开后再试。',
      en: 'The storage was opened read-only and cannot be written. Open it for writing, then try again.',
    });
  }

  #check(transaction: Transaction | undefined): void {
    if (this.#closed && !transaction?.isOpen) throw storageClosed();
    const around = this.#inside.getStore();
    if (around?.isOpen && around !== transaction) throw outsideTransaction();
  }

  #explain(failure: unknown): Error {
    return explainFailure(failure, this.#config.dataDir);
  }
}

/** The result of work that ends within its first slice; what takes longer is given up. */
const firstSlice = <T>(slices: Sliced<T>): IteratorResult<unknown, T> => {
  const first = slices.next();
  if (!first.done) slices.return(undefined as never);
  return first;
};
