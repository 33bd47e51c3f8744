import type { Commits } from './commits.js';
import { partlyDone } from './driver-errors.js';
import { drive, type Sliced } from './slices.js';

/** Acknowledges a write, or tells of its refusal. */
type Settle = () => void;

/** A write that waits for its commit. */
export interface QueuedWrite {
  readonly work: () => Sliced<Settle>;
  readonly fail: (error: unknown) => void;
}

/** A write of the group, and how many of its documents an earlier commit of the group holds. */
interface Running {
  readonly write: QueuedWrite;
  kept: number;
}

/**
 * About how many bytes of the log make a commit of their own: SQLite writes, syncs and copies a commit in one
 * go, during which the event loop stands still.
 */
const LARGE = 1024 * 1024;

/**
 * Writes that share a commit, each in a savepoint of its own, so that one refused write leaves the others
 * untouched. Where they write much they are several commits, also within one write of many documents,
 * as on a MongoDB server: each document is written wholly or not at all (docs/decisions/0018). Nobody else
 * writes meanwhile.
 */
export class GroupCommit {
  readonly #commits: Commits;
  #outcomes: Settle[] = [];

  constructor(commits: Commits) {
    this.#commits = commits;
  }

  /** Runs the writes and settles each once its last commit is on the disk. */
  async run(writes: readonly QueuedWrite[]): Promise<void> {
    const group: readonly Running[] = writes.map((write) => ({ write, kept: 0 }));
    try {
      this.#commits.begin();
      for (const running of group) {
        await this.#attempt(running);
        if (this.#isLarge) this.#commitAndGoOn();
      }
      this.#commit();
    } catch (failure) {
      this.#commits.rollback();
      this.#failUnsettled(group, this.#commits.explained(failure));
    }
  }

  async #attempt(running: Running): Promise<void> {
    let mark = this.#commits.beginOne();
    const commitPart = (): void => {
      if (!this.#isLarge) return;
      const documents = this.#commits.written.documents - mark.written.documents;
      this.#commits.endOne();
      this.#commitAndGoOn();
      running.kept += documents;
      mark = this.#commits.beginOne();
    };
    try {
      const settle = await drive(running.write.work(), commitPart);
      this.#commits.endOne();
      this.#outcomes.push(settle);
    } catch (failure) {
      this.#commits.undoOne(mark, failure);
      const error = partlyDone(this.#commits.explained(failure), running.kept);
      this.#outcomes.push(() => running.write.fail(error));
    }
  }

  get #isLarge(): boolean {
    return this.#commits.written.bytes >= LARGE;
  }

  #commitAndGoOn(): void {
    this.#commit();
    this.#commits.begin();
  }

  #commit(): void {
    this.#commits.commit();
    for (const settle of this.#outcomes.splice(0)) settle();
  }

  /** Those that an earlier commit has settled hear nothing of it. */
  #failUnsettled(group: readonly Running[], error: Error): void {
    for (const { write, kept } of group) write.fail(partlyDone(error, kept));
  }
}
