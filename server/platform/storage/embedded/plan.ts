import type { Database, SqlValue } from '../sqlite/database.js';
import { DOCUMENT } from './sql.js';

/** How SQLite reads a statement's collection. */
export interface Plan {
  /**
   * `search`: only what an index finds; `ordered`: along an index, from its start; `scan`: every document.
   */
  readonly access: 'search' | 'ordered' | 'scan';
  /** The SQLite indexes it uses; empty for the row number's or none. */
  readonly indexes: readonly string[];
  /** True where what was found is sorted in memory. */
  readonly sorts: boolean;
}

const accessOf = (lines: readonly string[]): Plan['access'] => {
  const scan = lines.find((line) => line === `SCAN ${DOCUMENT}` || line.startsWith(`SCAN ${DOCUMENT} `));
  if (scan === undefined) return 'search';
  return scan.includes(' USING ') ? 'ordered' : 'scan';
};

const planFrom = (lines: readonly string[]): Plan => ({
  access: accessOf(lines),
  indexes: lines.flatMap((line) => / USING (?:COVERING )?INDEX (.+?)(?: \([^()]*\))?$/.exec(line)?.[1] ?? []),
  sorts: lines.includes('USE TEMP B-TREE FOR ORDER BY'),
});

/** Plans kept; beyond it all are forgotten, as statements of one kind share a plan. */
const KEPT = 1000;

/** The plans of a connection's statements, asked of SQLite once each as long as the indexes stay. */
export class Planner {
  readonly #plans = new Map<string, Plan>();
  #generation = 0;

  /**
   * The plan of a statement.
   * @param generation changes with the indexes
   */
  planOf(database: Database, statement: string, values: readonly SqlValue[], generation: number): Plan {
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
