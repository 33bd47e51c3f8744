import { transactionGone } from './driver-errors.js';
import type { Hold, Work, Writer } from './writer.js';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'holding'; readonly hold: Hold; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'gone'; readonly why: string };

/**
 * One transaction: holds the writer from its first operation to its end. An operation that fails
 * ends it, as on a MongoDB server; so does the time limit, so that a forgotten one blocks nobody.
 */
export class Transaction {
  readonly #writer: Writer;
  readonly #limitMs: number;
  #state: State = { kind: 'idle' };
  #last: Promise<unknown> = Promise.resolve();

  constructor(writer: Writer, limitMs: number) {
    this.#writer = writer;
    this.#limitMs = limitMs;
  }

  /** False once it was committed, aborted or ended by its time limit. */
  get isOpen(): boolean {
    return this.#state.kind !== 'gone';
  }

  /**
   * Runs one operation after those before it.
   * @throws MongoServerError 251, transient, where the transaction has ended already
   */
  run<T>(work: Work<T>): Promise<T> {
    const mine = this.#last.then(() => this.#runNow(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Commits; without an operation before, there is nothing to do. */
  async commit(): Promise<void> {
    await this.#last;
    const state = this.#state;
    if (state.kind === 'gone') throw transactionGone(state.why);
    if (state.kind === 'idle') return;
    this.#leave(state, 'the transaction was committed');
    state.hold.commit();
  }

  /** Rolls everything back; harmless where it has ended already. */
  async abort(): Promise<void> {
    await this.#last;
    this.#rollback('the transaction was aborted');
  }

  async #runNow<T>(work: Work<T>): Promise<T> {
    const hold = await this.#holding();
    try {
      return await hold.run(work);
    } catch (failure) {
      this.#rollback('an operation of the transaction failed');
      throw failure;
    }
  }

  async #holding(): Promise<Hold> {
    if (this.#state.kind === 'idle') {
      const hold = await this.#writer.hold(() => void this.#expire('the storage is closing'));
      const tooLong = `the transaction took longer than ${this.#limitMs} ms`;
      const timer = setTimeout(() => void this.#expire(tooLong), this.#limitMs).unref();
      this.#state = { kind: 'holding', hold, timer };
    }
    if (this.#state.kind === 'gone') throw transactionGone(this.#state.why);
    return this.#state.hold;
  }

  /** Rolls back once the operation under way has ended: between its slices nothing may come. */
  async #expire(why: string): Promise<void> {
    await this.#last;
    this.#rollback(why);
  }

  #rollback(why: string): void {
    const state = this.#state;
    if (state.kind === 'holding') {
      this.#leave(state, why);
      state.hold.rollback();
    } else if (state.kind === 'idle') this.#state = { kind: 'gone', why };
  }

  #leave(state: Extract<State, { kind: 'holding' }>, why: string): void {
    clearTimeout(state.timer);
    this.#state = { kind: 'gone', why };
  }
}
