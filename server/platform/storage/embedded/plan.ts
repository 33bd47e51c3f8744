import type { Database } from '../sqlite/database.js';
import { DOCUMENT, type Sql } from './sql.js';

/** How a query reads a collection. */
export interface ReadPlan {
  readonly collection: string;
  /**
   * `search`: only what an index finds; `ordered`: along an index from its start; `scan`: every document.
   */
  readonly access: 'search' | 'ordered' | 'scan';
  /** The indexes it uses, by their names in MongoDB. */
  readonly indexes: readonly string[];
  /** True where what was found is sorted in memory. */
  readonly sorts: boolean;
  /** True where it looks at every document, or at every entry of an index. */
  readonly readsAll: boolean;
}

/** What is read: the collection, and of how many documents at most; 0 for all. */
export interface Read {
  readonly collection: string;
  readonly limit: number;
}

type Plan = Pick<ReadPlan, 'access' | 'indexes' | 'sorts'>;

const accessOf = (lines: readonly string[]): Plan['access'] => {
  const scan = lines.find((line) => line === `SCAN ${DOCUMENT}` || line.startsWith(`SCAN ${DOCUMENT} `));
  if (scan === undefined) return 'search';
  return scan.includes(' USING ') ? 'ordered' : 'scan';
};

/** How SQLite names what serves a line of a plan, and the name of MongoDB's index behind it. */
const INDEX_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^SEARCH _values of [^.]+\.(.+) USING PRIMARY KEY .*$/, '$1'],
  [/^.* INDEX sqlite_autoindex_.*$/, '_id_'],
  [/^.* INDEX (?:nulls of )?[^.]+\.(.+?)(?: \([^()]*\))?$/, '$1'],
];

const indexNamed = (line: string): readonly string[] => {
  const found = INDEX_NAMES.find(([pattern]) => pattern.test(line));
  return found ? [line.replace(...found)] : [];
};

const planFrom = (lines: readonly string[]): Plan => ({
  access: accessOf(lines),
  indexes: [...new Set(lines.flatMap(indexNamed))],
  sorts: lines.includes('USE TEMP B-TREE FOR ORDER BY'),
});

/** Plans kept; beyond it all are forgotten, as statements of one kind share a plan. */
const KEPT = 1000;

/** The plans of a connection's statements, asked of SQLite once each as long as the indexes stay. */
export class Planner {
  readonly #plans = new Map<string, Plan>();
  #generation = 0;

  /**
   * How a statement reads its collection.
   * @param generation changes with the indexes
   */
  planOf(database: Database, statement: Sql, read: Read, generation: number): ReadPlan {
    const plan = this.#plan(database, statement, generation);
    const { access, sorts } = plan;
    const readsAll = access === 'scan' || (access === 'ordered' && (sorts || read.limit === 0));
    return { collection: read.collection, ...plan, readsAll };
  }

  #plan(database: Database, { text: statement, values }: Sql, generation: number): Plan {
    if (generation !== this.#generation || this.#plans.size > KEPT) this.#plans.clear();
    this.#generation = generation;
    const known = this.#plans.get(statement);
    if (known) return known;
    const lines = database.all(`EXPLAIN QUERY PLAN ${statement}`, values).map(({ detail }) => String(detail));
    const plan = planFrom(lines);
    this.#plans.set(statement, plan);
    return plan;
  }
}
