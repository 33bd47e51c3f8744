import { tell, type Change, type ChangeListener } from '../changes.js';
import type { Journal } from './journal.js';

/**
 * Tells listeners of this process what was committed. A change is noted in the journal as it is made, so that
 * a rollback, of all or to a savepoint, takes it back; it is told when the journal is published, after the commit
 * and before the write is acknowledged: whoever awaits a write finds that everyone has heard of it.
 */
export class ChangeFeed {
  readonly #journal: Journal;
  readonly #listeners = new Map<string, Set<ChangeListener>>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Subscribes to a collection until the returned function is called. */
  listen(collection: string, listener: ChangeListener): () => void {
    const own: ChangeListener = (change) => listener(change);
    const listeners = this.#listeners.get(collection) ?? new Set();
    this.#listeners.set(collection, listeners.add(own));
    return () => listeners.delete(own);
  }

  /** Notes a change that the transaction under way has just made. */
  note(collection: string, change: Change): void {
    if ((this.#listeners.get(collection)?.size ?? 0) === 0) return;
    this.#journal.note({ tell: () => this.#tell(collection, change) });
  }

  #tell(collection: string, change: Change): void {
    for (const listener of this.#listeners.get(collection) ?? []) tell(listener, change);
  }
}
