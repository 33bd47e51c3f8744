import { mongo } from 'mongoose';
import { fieldsOf } from '../dialect/operators.js';
import { parseIndex } from '../dialect/parse-index.js';
import { parseOptions } from '../dialect/options.js';
import type { WriteContext } from '../embedded/engine.js';
import { createIndex, dropIndex, listIndexes } from '../embedded/indexes.js';
import type { Collection } from '../embedded/catalogue.js';
import { serverError } from '../embedded/driver-errors.js';
import { EmbeddedCursor, inMemory } from './cursor.js';
import { ModifyingCollection } from './find-and-modify.js';
import { refuseTheRest } from './refusals.js';

const existing = (context: WriteContext, name: string): Collection => {
  const known = context.catalogue.get(name);
  if (known) return known;
  throw serverError('NamespaceNotFound', `ns does not exist: ${name}`);
};

/** A collection of the embedded engine with the driver's interface, as Mongoose uses it. */
export class EmbeddedCollection extends ModifyingCollection {
  /** The driver takes the command's options, such as the session, with the index's or apart. */
  async createIndex(key: unknown, options?: unknown, commandOptions?: unknown): Promise<string> {
    const { collectionName: name } = this;
    const given = fieldsOf(options ?? {}, 'index options that are no object', { collection: name });
    const spec = parseIndex(key, given, name);
    return this.write(commandOptions ?? options, function* (context) {
      yield* [];
      return createIndex(context, context.catalogue.ensure(context.database, name), spec);
    });
  }

  async dropIndex(index: unknown, options?: unknown): Promise<void> {
    const { collectionName: name } = this;
    const given = parseOptions(options, name);
    const indexName = typeof index === 'string' ? index : parseIndex(index, {}, name).name;
    await this.write(given, function* (context) {
      yield* [];
      dropIndex(context, existing(context, name), indexName);
    });
  }

  listIndexes(): EmbeddedCursor<Record<string, unknown>> {
    return new EmbeddedCursor(
      inMemory(async () => {
        const known = this.engine.catalogue.published(this.collectionName);
        if (!known) throw serverError('NamespaceNotFound', `ns does not exist: ${this.collectionName}`);
        return Promise.resolve(listIndexes(known));
      }),
    );
  }

  async drop(options?: unknown): Promise<boolean> {
    const { collectionName: name } = this;
    return this.write(options, function* (context) {
      yield* [];
      const known = context.catalogue.get(name);
      for (const index of known?.indexes.keys() ?? []) dropIndex(context, existing(context, name), index);
      if (known) context.catalogue.drop(context.database, known);
      if (known) context.changes.note(name, { kind: 'anything' });
      return known !== undefined;
    });
  }
}

refuseTheRest(EmbeddedCollection.prototype, mongo.Collection.prototype);
