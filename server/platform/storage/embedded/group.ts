import type { Accumulator, Group, GroupKey } from '../dialect/pipeline.js';
import type { Kind } from '../dialect/value.js';
import { notInDialect } from '../errors.js';
import type { Row as SqlRow } from '../sqlite/database.js';
import { columnValue } from './decode.js';
import { fieldOf, type Field, type Row } from './field.js';
import type { Path } from '../dialect/path.js';

type Values = Record<string, unknown>;

/** One result of a group: the columns it needs and how they become the field's value. */
interface Column {
  readonly sql: readonly string[];
  readonly value: (cells: readonly (string | number | null)[]) => unknown;
}

/** A grouped SELECT: its list, what it groups by, and how a row becomes a document. */
export interface GroupSql {
  readonly select: string;
  readonly groupBy: string;
  readonly document: (row: SqlRow) => Values;
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

const single = (sql: string, kind: Kind | undefined): Column => ({
  sql: [sql],
  value: ([cell = null]) => columnValue(cell, kind),
});

/** MongoDB sums and averages the numbers among the values and passes over everything else. */
const NUMBERS: Readonly<Record<'sum' | 'avg', (value: string) => string>> = {
  sum: (value) => `coalesce(sum(${value}), 0)`,
  avg: (value) => `avg(${value})`,
};

const accumulated = (row: Row, gather: Accumulator): Column => {
  if (gather.op === 'count') return single(`count(*) * ${gather.times}`, 'number');
  const { value, kind } = scalarField(row, gather.path);
  if (gather.op === 'sum' || gather.op === 'avg')
    return single(NUMBERS[gather.op](kind === 'number' ? value : 'NULL'), 'number');
  if (kind === 'binary')
    throw notInDialect(`$${gather.op} of binaries`, {
      collection: row.collection,
      path: gather.path.join('.'),
    });
  return single(`${gather.op}(${value})`, kind);
};

const MISSING = Symbol('missing');

/** A named part of a key tells missing, which leaves it out, from null. */
const keyPart = ({ value, type, kind }: Field): Column => ({
  sql: [value, `${type} IS NULL`],
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
      return { columns: [single(value, kind)], id: ([only]) => only };
    }
    case 'paths':
      return {
        columns: key.paths.map(({ path }) => keyPart(scalarField(row, path))),
        id: (values) => present(key.paths.map(({ name }, at) => [name, values[at]])),
      };
  }
};

/** The SQL of a `$group` over rows that are selected and unwound. */
export const groupSql = (row: Row, group: Group): GroupSql => {
  const key = keyColumns(row, group.key);
  const columns = [...key.columns, ...group.fields.map(({ gather }) => accumulated(row, gather))];
  const list = columns.flatMap((column) => column.sql);
  const keys = key.columns.flatMap((column) => column.sql);
  const document = (cells: SqlRow): Values => {
    let at = 0;
    const values = columns.map(({ sql, value }) => value(sql.map(() => cells[`c${at++}`] ?? null)));
    const names = group.fields.map(({ name }, index) => [name, values[key.columns.length + index]] as const);
    return { _id: key.id(values.slice(0, key.columns.length)), ...Object.fromEntries(names) };
  };
  return {
    select: list.map((sql, index) => `${sql} AS c${index}`).join(', ') || '1 AS c0',
    groupBy: group.key.by === 'all' ? 'HAVING count(*) > 0' : `GROUP BY ${keys.join(', ')}`,
    document,
  };
};
