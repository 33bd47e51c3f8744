import { parseFilter } from '../dialect/parse-filter.js';
import { parseCount, parseOptions } from '../dialect/options.js';
import { parsePipeline } from '../dialect/parse-pipeline.js';
import { parsePath } from '../dialect/path.js';
import { parseProjection } from '../dialect/parse-projection.js';
import { parseSort } from '../dialect/parse-sort.js';
import type { Fields } from '../dialect/value.js';
import { aggregate } from '../embedded/aggregate.js';
import { distinctValues } from '../embedded/distinct.js';
import type { Engine, View } from '../embedded/engine.js';
import { explained } from '../embedded/explain.js';
import type { Query } from '../embedded/query-sql.js';
import { countAll, countDocuments, documentsAt, findDocuments, findRows } from '../embedded/reads.js';
import { EmbeddedCursor, inMemory } from './cursor.js';
import type { Sliced } from '../embedded/slices.js';
import { transactionOf } from './session.js';

const queryOf = (filter: unknown, options: Fields, collection: string): Query => ({
  filter: parseFilter(filter, collection),
  sort: parseSort(options['sort'], collection),
  skip: parseCount(options, 'skip', collection),
  limit: parseCount(options, 'limit', collection),
});

/** The reading half of a collection with the driver's interface. */
export class ReadingCollection {
  readonly collectionName: string;
  protected readonly engine: Engine;

  constructor(engine: Engine, name: string) {
    this.engine = engine;
    this.collectionName = name;
  }

  find(filter?: unknown, options?: unknown): EmbeddedCursor<Record<string, unknown>, number> {
    const given = parseOptions(options, this.collectionName);
    const query = queryOf(filter, given, this.collectionName);
    const projection = parseProjection(given['projection'], this.collectionName);
    const name = this.collectionName;
    const read = <T>(reader: (view: View) => Sliced<T>): Promise<T> =>
      this.engine.read(transactionOf(given['session']), reader);
    const all = (view: View): Sliced<Record<string, unknown>[]> =>
      findDocuments(view, name, query, projection);
    return new EmbeddedCursor({
      all: () => read(all),
      explain: () => read(explained(all)),
      places: () => read((view) => findRows(view, name, query)),
      at: (rows) => read((view) => documentsAt(view, name, { rows, filter: query.filter, projection })),
    });
  }

  async findOne(filter?: unknown, options?: unknown): Promise<Record<string, unknown> | null> {
    const given = parseOptions(options, this.collectionName);
    const query = { ...queryOf(filter, given, this.collectionName), limit: 1 };
    const projection = parseProjection(given['projection'], this.collectionName);
    const [found] = await this.engine.read(transactionOf(given['session']), (view) =>
      findDocuments(view, this.collectionName, query, projection),
    );
    return found ?? null;
  }

  async countDocuments(filter?: unknown, options?: unknown): Promise<number> {
    const given = parseOptions(options, this.collectionName);
    const query = { ...queryOf(filter, given, this.collectionName), sort: [] };
    return this.engine.read(transactionOf(given['session']), (view) =>
      countDocuments(view, this.collectionName, query),
    );
  }

  async estimatedDocumentCount(options?: unknown): Promise<number> {
    const { collectionName: name } = this;
    const given = parseOptions(options, this.collectionName);
    return this.engine.read(transactionOf(given['session']), function* (view) {
      yield* [];
      return countAll(view, name);
    });
  }

  async distinct(path: string, filter?: unknown, options?: unknown): Promise<unknown[]> {
    const given = parseOptions(options, this.collectionName);
    const checked = parseFilter(filter, this.collectionName);
    const names = parsePath(path, this.collectionName);
    return this.engine.read(transactionOf(given['session']), (view) =>
      distinctValues(view, this.collectionName, names, checked),
    );
  }

  aggregate(pipeline: unknown, options?: unknown): EmbeddedCursor<Record<string, unknown>> {
    const given = parseOptions(options, this.collectionName);
    const checked = parsePipeline(pipeline, this.collectionName);
    const transaction = transactionOf(given['session']);
    const all = (view: View): Sliced<readonly Record<string, unknown>[]> =>
      aggregate(view, this.collectionName, checked);
    return new EmbeddedCursor({
      ...inMemory(() => this.engine.read(transaction, all)),
      explain: () => this.engine.read(transaction, explained(all)),
    });
  }
}
