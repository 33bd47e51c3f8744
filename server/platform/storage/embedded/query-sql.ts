import type { Filter } from '../dialect/filter.js';
import type { Sort } from '../dialect/parse-sort.js';
import { checkPage, checkSort } from '../dialect/shape.js';
import { shapeOf, type Known } from './engine.js';
import { keyColumn, tieDirection } from './sort-order.js';
import { documentValue, DOCUMENT, every, NEVER, quoted, sql, type Sql } from './sql.js';
import { whereSql } from './where.js';

/** A checked query of one collection. */
export interface Query {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly skip: number;
  /** 0 for all. */
  readonly limit: number;
}

/** How many documents of a sorted selection are needed before any is skipped. */
export const needed = ({ skip, limit }: Query): number => (limit > 0 ? skip + limit : Infinity);

const word = (direction: 1 | -1): string => (direction === 1 ? 'ASC' : 'DESC');

/** The SQL of one query: in one statement, or over one range of rows at a time. */
export class QuerySql {
  readonly #query: Query;
  readonly #from: string;
  readonly #where: Sql;
  readonly #keys: readonly string[];
  readonly #order: string;

  /** @throws StorageError NOT_IN_DIALECT */
  constructor(query: Query, collection: string, known: Known) {
    this.#query = query;
    this.#from = `FROM ${quoted(collection)} ${DOCUMENT}`;
    this.#where = whereSql(query.filter, { collection, ...known });
    checkSort(query.sort, { collection, root: known.root });
    checkPage(query.sort, query.limit > 0 || query.skip > 0, shapeOf(collection, known));
    this.#keys = query.sort.map(({ path }) => documentValue(path));
    const terms = query.sort.map(({ direction }, at) => `${this.#keys[at] ?? ''} ${word(direction)}`);
    this.#order =
      terms.length === 0
        ? ''
        : `ORDER BY ${terms.join(', ')}, ${DOCUMENT}."row" ${word(tieDirection(query.sort))}`;
  }

  /** True where no document can meet the filter, such as one that compares with another kind of value. */
  get selectsNothing(): boolean {
    return this.#where === NEVER;
  }

  /** The whole query: what is selected, in order, after skip and limit. */
  whole(columns: string): Sql {
    const { skip, limit } = this.#query;
    const text = `SELECT ${columns} ${this.#from} WHERE ${this.#where.text} ${this.#order}`;
    if (limit === 0 && skip === 0) return sql(text, this.#where.values);
    if (limit === 1 && skip === 0) return sql(`${text} LIMIT 1`, this.#where.values);
    return sql(`${text} LIMIT ? OFFSET ?`, [...this.#where.values, limit > 0 ? limit : -1, skip]);
  }

  /** What is selected within a range of rows, in order, with the sort's keys and the row number beside. */
  within(range: Sql, columns: string): Sql {
    const keys = this.#keys.map((key, at) => `, ${key} AS ${keyColumn(at)}`).join('');
    const where = every([range, this.#where]);
    const text =
      `SELECT ${columns}, ${DOCUMENT}."row"${keys} ${this.#from} NOT INDEXED ` +
      `WHERE ${where.text} ${this.#order || `ORDER BY ${DOCUMENT}."row"`} LIMIT ?`;
    const most = needed(this.#query);
    return sql(text, [...where.values, Number.isFinite(most) ? most : -1]);
  }

  /** How many are selected within a range of rows. */
  countWithin(range: Sql): Sql {
    const where = every([range, this.#where]);
    return sql(`SELECT count(*) AS n ${this.#from} NOT INDEXED WHERE ${where.text}`, where.values);
  }
}
