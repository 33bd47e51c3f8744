import { setImmediate as turn } from 'node:timers/promises';
import { StorageError } from '../errors.js';
import type { Database } from '../sqlite/database.js';
import type { Journal } from './journal.js';
import { drive, type Sliced } from './slices.js';

/** A write in slices: between two of them the event loop may turn, while the lock stays held. */
export type Work<T> = () => Sliced<T>;

/** The writer, held by one transaction until it is released. */
export interface Hold {
  /** Runs one operation of the transaction. */
  run<T>(work: Work<T>): Promise<T>;
  commit(): void;
  rollback(): void;
}

type Settle = () => void;

type Task =
  | {
      readonly kind: 'write';
      readonly attempt: () => Promise<Settle>;
      readonly fail: (error: unknown) => void;
    }
  | {
      readonly kind: 'hold';
      readonly grant: (hold: Hold, release: () => void) => void;
      readonly expire: () => void;
      readonly fail: (error: unknown) => void;
    };

/** Writes sharing one commit at most; more wait for the next. */
const GROUP = 200;

/**
 * The one queue through which everything is written. Writes waiting together share one commit,
 * each in a savepoint of its own, so that one refused write leaves the others untouched.
 * A transaction holds the queue from its first operation to its end.
 */
export class Writer {
  readonly #database: Database;
  readonly #journal: Journal;
  readonly #explain: (failure: unknown) => Error;
  readonly #queue: Task[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #graceOver = false;
  #expireHolder: (() => void) | undefined;

  constructor(database: Database, journal: Journal, explain: (failure: unknown) => Error) {
    this.#database = database;
    this.#journal = journal;
    this.#explain = explain;
  }

  /** Queues a write; resolves after its commit is on the disk. */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = async (): Promise<Settle> => {
        const value = await drive(work());
        return () => resolve(value);
      };
      this.#enqueue({ kind: 'write', attempt, fail: reject });
    });
  }

  /**
   * Queues a transaction; resolves when it holds the writer, until `release` of the hold's end.
   * @param expire ends the transaction, called where the storage closes and it doesn't end by itself
   */
  hold(expire: () => void): Promise<Hold> {
    return new Promise<Hold>((resolve, reject) => {
      const grant = (hold: Hold, release: () => void): void =>
        resolve({
          run: (work) => hold.run(work),
          commit: () => ending(() => hold.commit(), release),
          rollback: () => ending(() => hold.rollback(), release),
        });
      this.#enqueue({ kind: 'hold', grant, expire, fail: reject });
    });
  }

  /**
   * Refuses new writes and waits for those that were queued. A transaction under way may end within the grace;
   * one that was left open is rolled back then, and those that wait behind it are refused.
   * @param graceMs in milliseconds
   */
  async close(graceMs: number): Promise<void> {
    this.#closed = true;
    const grace = setTimeout(() => {
      this.#graceOver = true;
      this.#expireHolder?.();
    }, graceMs);
    await this.#running;
    clearTimeout(grace);
  }

  #enqueue(task: Task): void {
    if (this.#closed) {
      task.fail(storageClosed());
      return;
    }
    this.#queue.push(task);
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      await turn();
      const [first] = this.#queue;
      if (first?.kind === 'hold') {
        this.#queue.shift();
        await this.#serve(first);
      } else await this.#commitGroup(this.#takeGroup());
    }
  }

  #takeGroup(): Extract<Task, { kind: 'write' }>[] {
    const group: Extract<Task, { kind: 'write' }>[] = [];
    for (let next = this.#queue[0]; next?.kind === 'write' && group.length < GROUP; next = this.#queue[0]) {
      group.push(next);
      this.#queue.shift();
    }
    return group;
  }

  async #commitGroup(group: readonly Extract<Task, { kind: 'write' }>[]): Promise<void> {
    const outcomes: Settle[] = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const task of group) outcomes.push(await this.#attempt(task));
      this.#commit();
    } catch (failure) {
      this.#rollback();
      const error = this.#explain(failure);
      for (const task of group) task.fail(error);
      return;
    }
    for (const settle of outcomes) settle();
  }

  async #attempt(task: Extract<Task, { kind: 'write' }>): Promise<Settle> {
    const mark = this.#journal.mark();
    this.#database.exec('SAVEPOINT one');
    try {
      const settle = await task.attempt();
      this.#database.exec('RELEASE one');
      return settle;
    } catch (failure) {
      this.#undoOne(mark, failure);
      return () => task.fail(this.#explain(failure));
    }
  }

  /** A full disk ends the whole transaction, savepoint and all: then its failure is every write's. */
  #undoOne(mark: number, failure: unknown): void {
    try {
      this.#database.exec('ROLLBACK TO one');
      this.#database.exec('RELEASE one');
    } catch {
      throw failure;
    }
    this.#journal.rollbackTo(mark);
  }

  async #serve(task: Extract<Task, { kind: 'hold' }>): Promise<void> {
    if (this.#graceOver) {
      task.fail(storageClosed());
      return;
    }
    try {
      this.#database.exec('BEGIN IMMEDIATE');
    } catch (failure) {
      task.fail(this.#explain(failure));
      return;
    }
    this.#expireHolder = task.expire;
    await new Promise<void>((release) => task.grant(this.#holdNow(), release));
    this.#expireHolder = undefined;
  }

  #holdNow(): Hold {
    return {
      run: async (work) => {
        try {
          return await drive(work());
        } catch (failure) {
          throw this.#explain(failure);
        }
      },
      commit: () => {
        try {
          this.#commit();
        } catch (failure) {
          this.#rollback();
          throw this.#explain(failure);
        }
      },
      rollback: () => this.#rollback(),
    };
  }

  #commit(): void {
    this.#database.exec('COMMIT');
    this.#journal.publish();
  }

  /** A full disk may have ended the transaction already; then there is nothing left to roll back. */
  #rollback(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch (failure) {
      if (!String(failure).includes('no transaction is active')) throw this.#explain(failure);
    } finally {
      this.#journal.rollbackTo(0);
    }
  }
}

const ending = (end: () => void, release: () => void): void => {
  try {
    end();
  } finally {
    release();
  }
};

/** The refusal of an operation after the storage was closed. */
export const storageClosed = (): StorageError =>
  new StorageError('STORAGE_CLOSED', {
    zh: '存储已关闭，操作未执行。',
    en: 'The storage is closed; the operation was not run.',
  });
