import type { Accumulator, Group, GroupKey } from '../dialect/pipeline.js';
import type { Kind } from '../dialect/value.js';
import { notInDialect, notStorable, type Place } from '../errors.js';
import type { Row as SqlRow, SqlValue } from '../sqlite/database.js';
import { columnValue } from './decode.js';
import { fieldOf, type Field, type Row } from './field.js';
import type { Path } from '../dialect/path.js';
import { compareColumns } from './sort-order.js';

type Values = Record<string, unknown>;

type Cells = readonly SqlValue[];

/** One result of a group: the columns it needs and how they become the field's value. */
interface Column {
  readonly sql: readonly string[];
  readonly value: (cells: Cells) => unknown;
  /** The cells of two parts of a group taken together. */
  readonly merge: (one: Cells, other: Cells) => Cells;
}

/** A grouped SELECT: its list, what it groups by, and how rows become documents. */
export interface GroupSql {
  readonly select: string;
  readonly groupBy: string;
  /** The documents of groups whose rows may come in parts. */
  readonly documents: (rows: readonly SqlRow[]) => Values[];
}

const UNGROUPABLE = new Set<Kind | undefined>(['object', 'array']);

const scalarField = (row: Row, path: Path): Field => {
  const field = fieldOf(row, path);
  if (!UNGROUPABLE.has(field.kind)) return field;
  throw notInDialect(`a group by or over ${field.kind}s`, {
    collection: row.collection,
    path: path.join('.'),
  });
};

/** The parts of a group share its key. */
const same: Column['merge'] = (one) => one;

const added: Column['merge'] = (one, other) => one.map((cell, at) => Number(cell) + Number(other[at]));

/** The lesser, or with -1 the greater, of two cells; null is none. */
const extreme =
  (sign: 1 | -1): Column['merge'] =>
  ([one = null], [other = null]) => {
    if (one === null || other === null) return [one ?? other];
    return [compareColumns(one, other) * sign <= 0 ? one : other];
  };

const exactSum = (sum: number, place: Place): number => {
  if (!Number.isInteger(sum) || Number.isSafeInteger(sum)) return sum;
  throw notStorable({ zh: '合计超出 2^53。', en: 'the sum is beyond 2^53.' }, place);
};

/** MongoDB sums and averages the numbers among the values and passes over everything else. */
const summed = (op: 'sum' | 'avg', numbers: string, place: Place): Column => ({
  sql: [`coalesce(sum(${numbers}), 0)`, `count(${numbers})`],
  merge: added,
  value: ([sum, count]) => {
    if (op === 'sum') return exactSum(Number(sum), place);
    return count === 0 ? null : Number(sum) / Number(count);
  },
});

const accumulated = (row: Row, gather: Accumulator): Column => {
  if (gather.op === 'count')
    return { sql: [`count(*) * ${gather.times}`], merge: added, value: ([count]) => count };
  const place = { collection: row.collection, path: gather.path.join('.') };
  const { value, kind } = scalarField(row, gather.path);
  if (gather.op === 'sum' || gather.op === 'avg')
    return summed(gather.op, kind === 'number' ? value : 'NULL', place);
  if (kind === 'binary') throw notInDialect(`$${gather.op} of binaries`, place);
  return {
    sql: [`${gather.op}(${value})`],
    merge: extreme(gather.op === 'min' ? 1 : -1),
    value: ([cell = null]) => columnValue(cell, kind),
  };
};

const MISSING = Symbol('missing');

/** A named part of a key tells missing, which leaves it out, from null. */
const keyPart = ({ value, type, kind }: Field): Column => ({
  sql: [value, `${type} IS NULL`],
  merge: same,
  value: ([cell = null, isMissing]) => (isMissing === 1 ? MISSING : columnValue(cell, kind)),
});

const present = (entries: readonly (readonly [string, unknown])[]): Values =>
  Object.fromEntries(entries.filter(([, value]) => value !== MISSING));

/** The columns of a key and how their values become the `_id`. */
const keyColumns = (
  row: Row,
  key: GroupKey,
): { columns: Column[]; id: (values: readonly unknown[]) => unknown } => {
  switch (key.by) {
    case 'all':
      return { columns: [], id: () => null };
    case 'path': {
      const { value, kind } = scalarField(row, key.path);
      const column: Column = { sql: [value], merge: same, value: ([cell = null]) => columnValue(cell, kind) };
      return { columns: [column], id: ([only]) => only };
    }
    case 'paths':
      return {
        columns: key.paths.map(({ path }) => keyPart(scalarField(row, path))),
        id: (values) => present(key.paths.map(({ name }, at) => [name, values[at]])),
      };
  }
};

type Part = readonly Cells[];

/** The cells of a row, by column. */
const partOf = (row: SqlRow, columns: readonly Column[]): Part => {
  let at = 0;
  return columns.map(({ sql }) => sql.map(() => row[`c${at++}`] ?? null));
};

/** The groups of rows that may come in parts, in the order of their first. */
const gathered = (rows: readonly SqlRow[], columns: readonly Column[], keys: number): Part[] => {
  const groups = new Map<string, Part>();
  for (const row of rows) {
    const part = partOf(row, columns);
    const key = JSON.stringify(part.slice(0, keys));
    const known = groups.get(key);
    const merged = known?.map((cells, at) => columns[at]?.merge(cells, part[at] ?? []) ?? cells);
    groups.set(key, merged ?? part);
  }
  return [...groups.values()];
};

/** The SQL of a `$group` over rows that are selected and unwound. */
export const groupSql = (row: Row, group: Group): GroupSql => {
  const key = keyColumns(row, group.key);
  const columns = [...key.columns, ...group.fields.map(({ gather }) => accumulated(row, gather))];
  const list = columns.flatMap((column) => column.sql);
  const keys = key.columns.flatMap((column) => column.sql);
  const document = (part: Part): Values => {
    const values = columns.map(({ value }, at) => value(part[at] ?? []));
    const names = group.fields.map(({ name }, at) => [name, values[key.columns.length + at]] as const);
    return { _id: key.id(values.slice(0, key.columns.length)), ...Object.fromEntries(names) };
  };
  return {
    select: ['count(*) AS n', ...list.map((sql, index) => `${sql} AS c${index}`)].join(', '),
    groupBy: group.key.by === 'all' ? 'HAVING n > 0' : `GROUP BY ${keys.join(', ')}`,
    documents: (rows) => gathered(rows, columns, key.columns.length).map(document),
  };
};
