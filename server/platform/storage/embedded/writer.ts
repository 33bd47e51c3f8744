import { setImmediate as turn } from 'node:timers/promises';
import { StorageError } from '../errors.js';
import type { Database } from '../sqlite/database.js';
import type { Journal } from './journal.js';
import { Commits } from './commits.js';
import { GroupCommit, type QueuedWrite } from './group-commit.js';
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

type Task =
  | ({ readonly kind: 'write' } & QueuedWrite)
  | {
      readonly kind: 'hold';
      readonly grant: (hold: Hold, release: () => void) => void;
      readonly expire: () => void;
      readonly fail: (error: unknown) => void;
    };

/** Writes that are taken from the queue together at most; more wait for the next commit. */
const GROUP = 200;

/**
 * The one queue through which everything is written. Writes waiting together share a commit.
 * A transaction holds the queue from its first operation to its end.
 */
export class Writer {
  readonly #commits: Commits;
  readonly #queue: Task[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #graceOver = false;
  #expireHolder: (() => void) | undefined;

  constructor(database: Database, journal: Journal, explain: (failure: unknown) => Error) {
    this.#commits = new Commits(database, journal, explain);
  }

  /**
   * Queues a write; resolves after its commit is on the disk. One of many documents may be several commits:
   * where it fails then, its error says in `kept` how many documents stay written.
   */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settling = function* (): Sliced<() => void> {
        const value = yield* work();
        return () => resolve(value);
      };
      this.#enqueue({ kind: 'write', work: settling, fail: reject });
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
      } else await new GroupCommit(this.#commits).run(this.#takeGroup());
    }
  }

  #takeGroup(): QueuedWrite[] {
    const group: QueuedWrite[] = [];
    for (let next = this.#queue[0]; next?.kind === 'write' && group.length < GROUP; next = this.#queue[0]) {
      group.push(next);
      this.#queue.shift();
    }
    return group;
  }

  async #serve(task: Extract<Task, { kind: 'hold' }>): Promise<void> {
    if (this.#graceOver) {
      task.fail(storageClosed());
      return;
    }
    try {
      this.#commits.begin();
    } catch (failure) {
      task.fail(this.#commits.explained(failure));
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
          throw this.#commits.explained(failure);
        }
      },
      commit: () => {
        try {
          this.#commits.commit();
        } catch (failure) {
          this.#commits.rollback();
          throw this.#commits.explained(failure);
        }
      },
      rollback: () => this.#commits.rollback(),
    };
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
    zh: '存储已关闭，操作未执行。请重新启动服务后再试。',
    en: 'The storage is closed; the operation was not run. Start the server again, then repeat it.',
  });
