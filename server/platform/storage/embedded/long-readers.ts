import type { Database } from '../sqlite/database.js';
import { openReader, type EngineConfig } from './open.js';

/** Connections kept open for the next long read; more are closed after their use. */
const KEPT = 2;

/** Connections of their own for reads that take more than a slice, each used by one at a time. */
export class LongReaders {
  readonly #config: EngineConfig;
  readonly #idle: Database[] = [];
  readonly #running = new Set<Promise<unknown>>();

  constructor(config: EngineConfig) {
    this.#config = config;
  }

  /** Runs a read on a connection that nobody else uses meanwhile. */
  async use<T>(read: (database: Database) => Promise<T>): Promise<T> {
    const database = this.#idle.pop() ?? openReader(this.#config);
    const running = read(database).finally(() => this.#giveBack(database));
    const settled = running.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    try {
      return await running;
    } finally {
      this.#running.delete(settled);
    }
  }

  /** Waits for the reads under way, then closes the connections. */
  async close(): Promise<void> {
    await Promise.all(this.#running);
    for (const database of this.#idle.splice(0)) database.close();
  }

  #giveBack(database: Database): void {
    if (this.#idle.length < KEPT) this.#idle.push(database);
    else database.close();
  }
}
