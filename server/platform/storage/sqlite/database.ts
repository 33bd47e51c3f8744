import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';

/** What is bound to and read from SQLite; booleans are bound as 1 and 0 by their callers. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

export interface DatabaseOptions {
  /** The file is only read, by this connection. */
  readonly readOnly?: boolean;
  /** `full`: every commit is synced to the disk. `off`: for tests, which need no durability. */
  readonly synchronous: 'full' | 'off';
  /** How long to wait for another process's lock, in milliseconds (5000 where not given). */
  readonly timeout?: number;
}

/** Prepared statements kept a connection; beyond it the one unused longest is dropped. */
const STATEMENTS_KEPT = 400;

/** The binding drops or cuts some values without a word, so each is checked before the native call. */
const checkBindable = (value: SqlValue): void => {
  const bindable =
    value === null ||
    (typeof value === 'string' && !value.includes('\0')) ||
    (typeof value === 'number' && Number.isFinite(value));
  if (!bindable) throw new TypeError(`SQLite cannot hold this value exactly: ${typeof value}`);
};

/**
 * One SQLite connection. The SQLite package is known to this file alone: its interface is
 * that of `node:sqlite`, which can stand in its place.
 */
export class Database {
  readonly #database: InstanceType<typeof DatabaseSync>;
  readonly #statements = new Map<string, StatementSyncInstance>();
  readonly #walked = new WeakMap<Iterable<Row>, StatementSyncInstance>();

  constructor(file: string, options: DatabaseOptions) {
    this.#database = new DatabaseSync(file, {
      readOnly: options.readOnly ?? false,
      timeout: options.timeout ?? 5000,
    });
    this.exec(`PRAGMA synchronous = ${options.synchronous === 'off' ? 'OFF' : 'FULL'}`);
  }

  /** Runs SQL that takes no values and gives no rows. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** All rows of a query. */
  all(sql: string, values: readonly SqlValue[] = []): Row[] {
    return this.#prepared(sql, values).all(...values) as Row[];
  }

  /** The first row of a query, if there is one. */
  get(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.#prepared(sql, values).get(...values) as Row | undefined;
  }

  /**
   * The rows of a query one by one, from a statement of its own: others may run in between. The package's iterator
   * doesn't keep its statement from the collector, which would free it in the middle and end the process.
   */
  iterate(sql: string, values: readonly SqlValue[] = []): Iterable<Row> {
    values.forEach(checkBindable);
    const statement = this.#database.prepare(sql);
    const rows = statement.iterate(...values) as Iterable<Row>;
    this.#walked.set(rows, statement);
    return rows;
  }

  /** Runs a writing statement and gives the number of rows it changed. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return this.#prepared(sql, values).run(...values).changes;
  }

  /**
   * Closes the connection. The package can't finalize a statement by itself: until the collector has taken the last
   * one, SQLite keeps the file and its log open in this process, so a log that should be empty is emptied before.
   */
  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string, values: readonly SqlValue[]): StatementSyncInstance {
    values.forEach(checkBindable);
    const kept = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, kept);
    if (this.#statements.size > STATEMENTS_KEPT) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return kept;
  }
}
