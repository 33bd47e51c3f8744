import { mongo } from 'mongoose';
import type { Engine } from '../embedded/engine.js';
import type { Transaction } from '../embedded/transaction.js';

/** The states between which the driver's own `withTransaction` moves. */
type TransactionState =
  | 'NO_TRANSACTION'
  | 'STARTING_TRANSACTION'
  | 'TRANSACTION_IN_PROGRESS'
  | 'TRANSACTION_COMMITTED'
  | 'TRANSACTION_ABORTED';

const OPEN = new Set<TransactionState>(['STARTING_TRANSACTION', 'TRANSACTION_IN_PROGRESS']);

/**
 * A session of the embedded engine with the driver's interface. Mongoose knows a session by the
 * name of its class, so it bears the driver's.
 */
export class ClientSession {
  readonly id = { id: new mongo.UUID() };
  readonly transaction: { state: TransactionState; readonly isActive: boolean };
  readonly #engine: Engine;
  #running: Transaction | undefined;
  hasEnded = false;
  timeoutContext = null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.transaction = {
      state: 'NO_TRANSACTION',
      get isActive(): boolean {
        return OPEN.has(this.state);
      },
    };
  }

  inTransaction(): boolean {
    return this.transaction.isActive;
  }

  startTransaction(): void {
    if (this.hasEnded) throw new mongo.MongoExpiredSessionError();
    if (this.inTransaction()) throw new mongo.MongoTransactionError('Transaction already in progress');
    this.#running = this.#engine.begin();
    this.transaction.state = 'STARTING_TRANSACTION';
  }

  /** The transaction that an operation with this session belongs to, if one is under way. */
  join(): Transaction | undefined {
    if (this.hasEnded) throw new mongo.MongoExpiredSessionError();
    if (!this.inTransaction()) return undefined;
    this.transaction.state = 'TRANSACTION_IN_PROGRESS';
    return this.#running;
  }

  async commitTransaction(): Promise<void> {
    if (this.transaction.state === 'NO_TRANSACTION')
      throw new mongo.MongoTransactionError('No transaction started');
    if (this.transaction.state === 'TRANSACTION_ABORTED')
      throw new mongo.MongoTransactionError('Cannot call commitTransaction after calling abortTransaction');
    if (!this.inTransaction()) return;
    try {
      await this.#running?.commit();
    } finally {
      this.transaction.state = 'TRANSACTION_COMMITTED';
    }
  }

  async abortTransaction(): Promise<void> {
    if (!this.inTransaction()) throw new mongo.MongoTransactionError('No transaction started');
    this.transaction.state = 'TRANSACTION_ABORTED';
    await this.#running?.abort();
  }

  /** The driver's own loop: run, commit, and run again where an error is marked transient. */
  withTransaction<T>(
    code: (session: mongo.ClientSession) => Promise<T>,
    options?: mongo.TransactionOptions,
  ): Promise<T> {
    const driverSession = this as unknown as mongo.ClientSession;
    const within = async (): Promise<T> => {
      const running = this.#running;
      return running ? this.#engine.within(running, () => code(driverSession)) : code(driverSession);
    };
    return mongo.ClientSession.prototype.withTransaction.call(driverSession, within, options) as Promise<T>;
  }

  async endSession(): Promise<void> {
    if (this.inTransaction()) await this.abortTransaction();
    this.hasEnded = true;
  }

  toBSON(): never {
    throw new mongo.MongoRuntimeError('ClientSession cannot be serialized to BSON.');
  }
}

/**
 * The transaction of an operation's options.
 * @throws MongoInvalidArgumentError for a session of another storage
 */
export const transactionOf = (session: unknown): Transaction | undefined => {
  if (session === undefined || session === null) return undefined;
  if (session instanceof ClientSession) return session.join();
  throw new mongo.MongoInvalidArgumentError('The session belongs to another storage');
};
