import { mongo } from 'mongoose';
import { parseFilter } from '../dialect/parse-filter.js';
import { parseOptions } from '../dialect/options.js';
import { parseProjection } from '../dialect/parse-projection.js';
import { parseSort } from '../dialect/parse-sort.js';
import { parseReplacement, parseUpdate } from '../dialect/parse-update.js';
import type { Fields } from '../dialect/value.js';
import { project } from '../embedded/project.js';
import { removeDocuments, rewriteDocuments, type Rewrite, type Target } from '../embedded/writes.js';
import { WritingCollection } from './writing.js';

type Found = Promise<Record<string, unknown> | null>;

/** The writes that give the document back, before or after. */
export class ModifyingCollection extends WritingCollection {
  async findOneAndUpdate(filter: unknown, update: unknown, options?: unknown): Found {
    return this.#rewrite(filter, { by: 'update', update: parseUpdate(update, this.collectionName) }, options);
  }

  async findOneAndReplace(filter: unknown, replacement: unknown, options?: unknown): Found {
    const document = parseReplacement(replacement, this.collectionName);
    return this.#rewrite(filter, { by: 'replacement', document }, options);
  }

  async findOneAndDelete(filter: unknown, options?: unknown): Found {
    const given = parseOptions(options, this.collectionName);
    const target = this.#target(filter, given);
    const { removed, first } = await this.write(options, (context) => removeDocuments(context, target));
    return this.#give(first, { lastErrorObject: { n: removed } }, given);
  }

  async #rewrite(filter: unknown, rewrite: Rewrite, options: unknown): Found {
    const given = parseOptions(options, this.collectionName);
    const target = this.#target(filter, given);
    const orInsert = given['upsert'] === true;
    const done = await this.write(options, (context) => rewriteDocuments(context, target, rewrite, orInsert));
    const lastErrorObject = {
      n: done.matched + Number(done.upsertedId !== null),
      updatedExisting: done.matched > 0,
      ...(done.upsertedId === null ? {} : { upserted: done.upsertedId }),
    };
    return this.#give(wantsAfter(given) ? done.after : done.before, { lastErrorObject }, given);
  }

  #target(filter: unknown, options: Fields): Target {
    const { collectionName: collection } = this;
    return {
      collection,
      filter: parseFilter(filter, collection),
      sort: parseSort(options['sort'], collection),
      many: false,
    };
  }

  #give(document: Fields | null, metadata: Fields, options: Fields): Record<string, unknown> | null {
    const projection = parseProjection(options['projection'], this.collectionName);
    const value = document === null ? null : project({ ...document }, projection);
    return options['includeResultMetadata'] === true ? { ok: 1, value, ...metadata } : value;
  }
}

const wantsAfter = (options: Fields): boolean => {
  if (options['returnOriginal'] === false) return true;
  const wanted = options['returnDocument'];
  if (wanted === undefined || wanted === 'before' || wanted === 'after') return wanted === 'after';
  throw new mongo.MongoInvalidArgumentError('returnDocument is "before" or "after"');
};
