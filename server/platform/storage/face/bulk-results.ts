import { mongo } from 'mongoose';
import type { BulkDone } from '../embedded/bulk.js';

type Ids = Readonly<Record<number, unknown>>;

/** One refused write of a list, as the driver reports it. */
export class WriteError {
  /** The raw error; Mongoose renumbers its index. */
  readonly err: { index: number; readonly code: number; readonly errmsg: string };

  constructor(index: number, { code, message }: mongo.MongoServerError) {
    this.err = { index, code: typeof code === 'number' ? code : 0, errmsg: message };
  }

  get code(): number {
    return this.err.code;
  }

  get index(): number {
    return this.err.index;
  }

  get errmsg(): string {
    return this.err.errmsg;
  }

  toJSON(): object {
    return this.err;
  }
}

/** The driver's result of a list of writes; the driver doesn't export its own class of it. */
export class BulkWriteResult {
  readonly acknowledged = true;
  readonly ok = 1;
  readonly insertedCount: number;
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly deletedCount: number;
  readonly upsertedCount: number;
  readonly insertedIds: Ids;
  readonly upsertedIds: Ids;
  readonly #errors: readonly WriteError[];

  constructor({ done, failed }: BulkDone) {
    const steps = [...done];
    const sumOf = (name: 'matched' | 'modified' | 'removed'): number =>
      steps.reduce((sum, [, step]) => sum + (step[name] ?? 0), 0);
    const idsOf = (name: 'insertedId' | 'upsertedId'): Ids =>
      Object.fromEntries(
        steps.flatMap(([index, step]) => ((step[name] ?? null) === null ? [] : [[index, step[name]]])),
      );
    this.insertedIds = idsOf('insertedId');
    this.upsertedIds = idsOf('upsertedId');
    this.insertedCount = Object.keys(this.insertedIds).length;
    this.upsertedCount = Object.keys(this.upsertedIds).length;
    this.matchedCount = sumOf('matched');
    this.modifiedCount = sumOf('modified');
    this.deletedCount = sumOf('removed');
    this.#errors = [...failed].map(([index, error]) => new WriteError(index, error));
  }

  isOk(): boolean {
    return true;
  }

  hasWriteErrors(): boolean {
    return this.#errors.length > 0;
  }

  getWriteErrors(): readonly WriteError[] {
    return this.#errors;
  }

  getWriteErrorCount(): number {
    return this.#errors.length;
  }

  getWriteErrorAt(at: number): WriteError | undefined {
    return this.#errors[at];
  }
}

/**
 * The driver's error of a list of which some writes were refused; it carries what was done.
 * @returns undefined where all were done
 */
export const bulkFailure = (outcome: BulkDone): mongo.MongoBulkWriteError | undefined => {
  const [first] = outcome.failed.values();
  if (!first) return undefined;
  const result = new BulkWriteResult(outcome);
  const writeErrors = result.getWriteErrors() as unknown as mongo.WriteError[];
  const { message } = first;
  const code = typeof first.code === 'number' ? first.code : 0;
  const error = new mongo.MongoBulkWriteError(
    { message, code, writeErrors },
    result as unknown as mongo.BulkWriteResult,
  );
  const { keyPattern, keyValue } = first as { keyPattern?: unknown; keyValue?: unknown };
  return Object.assign(error, { keyPattern, keyValue });
};
