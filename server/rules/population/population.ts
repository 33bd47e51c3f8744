import type { CalendarDate } from '../calendarDate.js';
import type { Dictionary } from '../dictionary.js';
import type { Fact } from '../fact.js';
import type { Profile } from '../profile.js';
import type { Rule } from '../syntax.js';
import type { Bits } from './bits.js';
import type { Column } from './columns.js';
import { columnFor } from './columns.js';
import type { Rows } from './rows.js';
import { Scan } from './scan.js';

/**
 * The facts of many enterprises in memory, a typed column a field, so that one condition is one tight pass over one
 * column. Rows come, change and go one by one, by a key such as the credit code.
 */
export class Population implements Rows {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #rows = new Map<string, number>();
  readonly #keys: (string | undefined)[] = [];
  readonly #free: number[] = [];
  #live: Bits;

  /** @param expected how many enterprises there will be, as far as is known: room for them is made at once */
  constructor({ fields }: Dictionary, expected = 0) {
    this.#live = new Int32Array(Math.ceil(expected / 32));
    const rows = this.#live.length * 32;
    this.#columns = new Map([...fields].map(([code, field]) => [code, columnFor(field, rows)]));
  }

  get size(): number {
    return this.#rows.size;
  }

  /** One more than the highest row that there is or was. */
  get rowsUsed(): number {
    return this.#keys.length;
  }

  /** Bytes of the columns, texts and numbers of many digits not counted. */
  get bytes(): number {
    return [...this.#columns.values()].reduce((sum, { bytes }) => sum + bytes, this.#live.byteLength);
  }

  /** Adds an enterprise, or takes its facts in place of those it had; gives its row. */
  put(key: string, { facts }: Profile): number {
    const row = this.#rows.get(key) ?? this.#newRow(key);
    for (const [code, column] of this.#columns) column.put(row, facts.get(code));
    return row;
  }

  /** Takes an enterprise out; its row goes to the next that comes. */
  remove(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    this.#keys[row] = undefined;
    this.#free.push(row);
    for (const column of this.#columns.values()) column.put(row, undefined);
    this.#live[row >> 5] = (this.#live[row >> 5] ?? 0) & ~(1 << (row & 31));
  }

  /** Decides a rule for every enterprise, as of a date. */
  scan(rule: Rule, asOf: CalendarDate): Scan {
    return new Scan(this, rule, { asOf, within: this.#live });
  }

  /** Decides a rule for the enterprises in the rows from `first` on and before `end`: a piece of a long scan. */
  scanRows(rule: Rule, asOf: CalendarDate, first: number, end: number): Scan {
    const within = new Int32Array(this.#live.length);
    for (let row = first; row < Math.min(end, this.#keys.length); row += 1) {
      within[row >> 5] = (within[row >> 5] ?? 0) | ((this.#live[row >> 5] ?? 0) & (1 << (row & 31)));
    }
    return new Scan(this, rule, { asOf, within });
  }

  /** The row of an enterprise, undefined when it isn't there. */
  rowOf(key: string): number | undefined {
    return this.#rows.get(key);
  }

  keyAt(row: number): string | undefined {
    return this.#keys[row];
  }

  column(code: string): Column | undefined {
    return this.#columns.get(code);
  }

  profileAt(row: number, codes: Iterable<string> = this.#columns.keys()): Profile {
    const facts = new Map<string, Fact>();
    for (const code of codes) {
      const fact = this.#columns.get(code)?.factAt(row);
      if (fact !== undefined) facts.set(code, fact);
    }
    return { facts };
  }

  #newRow(key: string): number {
    const row = this.#free.pop() ?? this.#keys.length;
    this.#keys[row] = key;
    this.#rows.set(key, row);
    if (row >= this.#live.length * 32) this.#grow();
    this.#live[row >> 5] = (this.#live[row >> 5] ?? 0) | (1 << (row & 31));
    return row;
  }

  #grow(): void {
    const live = new Int32Array(this.#live.length + (this.#live.length >> 1) + 32);
    live.set(this.#live);
    this.#live = live;
    for (const column of this.#columns.values()) column.grow(live.length * 32);
  }
}
