/**
 * What a transaction changed: undone in memory when it is rolled back, made visible when it commits, and told to
 * listeners once everything of the commit is visible.
 */
interface Change {
  undo?(): unknown;
  publish?(): unknown;
  tell?(): unknown;
}

/** The changes in memory of the transaction under way, in order. */
export class Journal {
  #changes: Change[] = [];

  /** Notes a change that was just made. */
  note(change: Change): void {
    this.#changes.push(change);
  }

  /** The present point, to go back to. */
  mark(): number {
    return this.#changes.length;
  }

  /** Undoes what was noted since a mark, latest first. */
  rollbackTo(mark: number): void {
    for (const change of this.#changes.splice(mark).reverse()) change.undo?.();
  }

  /** Makes all changes visible to readers outside, then tells of them. */
  publish(): void {
    const changes = this.#changes.splice(0);
    for (const change of changes) change.publish?.();
    for (const change of changes) change.tell?.();
  }
}
