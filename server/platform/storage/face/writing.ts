import { mongo } from 'mongoose';
import { parseFilter } from '../dialect/parse-filter.js';
import { parseOptions } from '../dialect/options.js';
import { parseReplacement, parseUpdate } from '../dialect/parse-update.js';
import type { Fields } from '../dialect/value.js';
import { runBulk, type BulkStep } from '../embedded/bulk.js';
import type { Write } from '../embedded/engine.js';
import {
  insertDocument,
  removeDocuments,
  rewriteDocuments,
  type Rewrite,
  type Target,
} from '../embedded/writes.js';
import { bulkFailure, BulkWriteResult } from './bulk-results.js';
import { bulkStep, insertStep } from './bulk-steps.js';
import { ReadingCollection } from './reading.js';
import { deleteResult, updateResult } from './results.js';
import { transactionOf } from './session.js';

type Result = Promise<Record<string, unknown>>;

/** The writing half of a collection with the driver's interface. */
export class WritingCollection extends ReadingCollection {
  async insertOne(document: unknown, options?: unknown): Result {
    const fields = parseReplacement(document, this.collectionName);
    const name = this.collectionName;
    const insertedId = await this.write(options, function* (context) {
      yield* [];
      return insertDocument(context, name, fields);
    });
    return { acknowledged: true, insertedId };
  }

  async insertMany(documents: unknown, options?: unknown): Promise<BulkWriteResult> {
    const steps = this.#list(documents).map((document) => insertStep(document, this.collectionName));
    return this.#bulk(steps, options);
  }

  async bulkWrite(operations: unknown, options?: unknown): Promise<BulkWriteResult> {
    const steps = this.#list(operations).map((operation) => bulkStep(operation, this.collectionName));
    return this.#bulk(steps, options);
  }

  async updateOne(filter: unknown, update: unknown, options?: unknown): Result {
    return this.#rewrite(this.#target(filter, false), this.#update(update), options);
  }

  async updateMany(filter: unknown, update: unknown, options?: unknown): Result {
    return this.#rewrite(this.#target(filter, true), this.#update(update), options);
  }

  async replaceOne(filter: unknown, replacement: unknown, options?: unknown): Result {
    const document = parseReplacement(replacement, this.collectionName);
    return this.#rewrite(this.#target(filter, false), { by: 'replacement', document }, options);
  }

  async deleteOne(filter: unknown, options?: unknown): Result {
    return this.#delete(this.#target(filter, false), options);
  }

  async deleteMany(filter: unknown, options?: unknown): Result {
    return this.#delete(this.#target(filter, true), options);
  }

  protected write<T>(options: unknown, write: Write<T>): Promise<T> {
    const given: Fields = parseOptions(options, this.collectionName);
    return this.engine.write(transactionOf(given['session']), write);
  }

  #list(items: unknown): readonly unknown[] {
    if (Array.isArray(items) && items.length > 0) return items;
    throw new mongo.MongoInvalidArgumentError('A list of writes cannot be empty');
  }

  /** In a transaction a refused write ends it; outside, what the list did before stays. */
  async #bulk(steps: readonly BulkStep[], options: unknown): Promise<BulkWriteResult> {
    const given = parseOptions(options, this.collectionName);
    const ordered = given['ordered'] !== false;
    const transaction = transactionOf(given['session']);
    const outcome = await this.engine.write(transaction, function* (context) {
      const done = yield* runBulk(context, steps, ordered);
      const failure = transaction && bulkFailure(done);
      if (failure) throw failure;
      return done;
    });
    const failure = bulkFailure(outcome);
    if (failure) throw failure;
    return new BulkWriteResult(outcome);
  }

  #target(filter: unknown, many: boolean): Target {
    const { collectionName: collection } = this;
    return { collection, filter: parseFilter(filter, collection), sort: [], many };
  }

  #update(update: unknown): Rewrite {
    return { by: 'update', update: parseUpdate(update, this.collectionName) };
  }

  async #rewrite(target: Target, rewrite: Rewrite, options: unknown): Result {
    const orInsert = parseOptions(options, this.collectionName)['upsert'] === true;
    const done = await this.write(options, (context) => rewriteDocuments(context, target, rewrite, orInsert));
    return updateResult(done);
  }

  async #delete(target: Target, options: unknown): Result {
    const { removed } = await this.write(options, (context) => removeDocuments(context, target));
    return deleteResult(removed);
  }
}
