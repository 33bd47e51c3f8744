import type { Database } from '../sqlite/database.js';
import type { Journal, Mark, Written } from './journal.js';

/** Begins and ends the transactions of the writing connection, in the file and in memory. */
export class Commits {
  readonly #database: Database;
  readonly #journal: Journal;
  readonly #explain: (failure: unknown) => Error;

  constructor(database: Database, journal: Journal, explain: (failure: unknown) => Error) {
    this.#database = database;
    this.#journal = journal;
    this.#explain = explain;
  }

  /** The error that says what a failure means. */
  explained(failure: unknown): Error {
    return this.#explain(failure);
  }

  /** What the transaction under way has written. */
  get written(): Written {
    return this.#journal.written;
  }

  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  /** Commits, shows it to readers outside and tells who listens. */
  commit(): void {
    this.#database.exec('COMMIT');
    this.#journal.publish();
  }

  /** A full disk may have ended the transaction already; then there is nothing left to roll back. */
  rollback(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch (failure) {
      if (!String(failure).includes('no transaction is active')) throw this.#explain(failure);
    } finally {
      this.#journal.rollbackTo();
    }
  }

  /** Begins the savepoint of one write. */
  beginOne(): Mark {
    this.#database.exec('SAVEPOINT one');
    return this.#journal.mark();
  }

  /** Ends the savepoint of one write, whose changes stay. */
  endOne(): void {
    this.#database.exec('RELEASE one');
  }

  /**
   * Undoes one write. A full disk ends the whole transaction, savepoint and all.
   * @throws the failure that made the write be undone, where only the whole transaction can be
   */
  undoOne(mark: Mark, failure: unknown): void {
    try {
      this.#database.exec('ROLLBACK TO one');
      this.#database.exec('RELEASE one');
    } catch {
      throw failure;
    }
    this.#journal.rollbackTo(mark);
  }
}
