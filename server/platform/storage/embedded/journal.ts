/**
 * What a transaction changed: undone in memory when it is rolled back, made visible when it commits, and told to
 * listeners once everything of the commit is visible.
 */
interface Change {
  undo?(): unknown;
  publish?(): unknown;
  tell?(): unknown;
}

/** A point of the transaction under way, to go back to. */
export interface Mark {
  readonly changes: number;
  readonly written: Written;
}

/** How much was written: documents, and about how many bytes the file's log grew by. */
export interface Written {
  readonly documents: number;
  readonly bytes: number;
}

/** Before anything was changed. */
const START: Mark = { changes: 0, written: { documents: 0, bytes: 0 } };

/** What a changed document costs the log beside its text: the page it lies in, in bytes. */
const PAGE = 4096;

/** The changes in memory of the transaction under way, in order, and how much it has written. */
export class Journal {
  #changes: Change[] = [];
  #written = START.written;

  /** Notes a change that was just made. */
  note(change: Change): void {
    this.#changes.push(change);
  }

  /** Notes that a document was written; its text's length, 0 where it was removed. */
  wrote(length: number): void {
    const { documents, bytes } = this.#written;
    this.#written = { documents: documents + 1, bytes: bytes + length + PAGE };
  }

  /** What the transaction has written so far. */
  get written(): Written {
    return this.#written;
  }

  /** The present point, to go back to. */
  mark(): Mark {
    return { changes: this.#changes.length, written: this.#written };
  }

  /** Undoes what was noted since a mark, or all, latest first. */
  rollbackTo(mark: Mark = START): void {
    for (const change of this.#changes.splice(mark.changes).reverse()) change.undo?.();
    this.#written = mark.written;
  }

  /** Makes all changes visible to readers outside, then tells of them. */
  publish(): void {
    const changes = this.#changes.splice(0);
    this.#written = START.written;
    for (const change of changes) change.publish?.();
    for (const change of changes) change.tell?.();
  }
}
