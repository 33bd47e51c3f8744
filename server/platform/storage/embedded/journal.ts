/** What a transaction changed in memory: undone when it is rolled back, published when it commits. */
interface Change {
  undo(): unknown;
  publish(): unknown;
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
    for (const change of this.#changes.splice(mark).reverse()) change.undo();
  }

  /** Makes all changes visible to readers outside. */
  publish(): void {
    for (const change of this.#changes.splice(0)) change.publish();
  }
}
