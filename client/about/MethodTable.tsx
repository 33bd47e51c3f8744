import type { MethodQuery } from '../generated/operations.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';

type Table = NonNullable<MethodQuery['method'][number]['table']>;
type Row = Table['rows'][number];

interface Props {
  readonly caption: string;
  readonly table: Table;
}

/**
 * A table of the method. Rows that follow each other under one name share its cell; on a phone each row becomes a
 * block whose cells name their column, and rows of one name lines under it.
 */
export function MethodTable({ caption, table }: Props) {
  const localized = useLocalized();
  const columns = table.columns.map(localized);
  return (
    <table className="method-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(table.rows).map(({ name, rows }, place) => (
        <tbody key={place} className={rows.length > 1 ? 'method-table__group' : undefined}>
          {rows.map((cells, row) => (
            <tr key={row}>
              {row === 0 && (
                <th scope={rows.length > 1 ? 'rowgroup' : 'row'} rowSpan={rows.length}>
                  {localized(name)}
                </th>
              )}
              {cells.map((cell, column) => (
                <td key={column} data-column={columns[column + 1]}>
                  {localized(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface Group {
  readonly name: Row['cells'][number];
  readonly rows: Row['cells'][];
}

/** Rows by their first cell, where it is the same in rows that follow each other. */
function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { cells } of rows) {
    const [name, ...rest] = cells;
    if (!name) continue;
    const last = groups.at(-1);
    if (last?.name.zh === name.zh) last.rows.push(rest);
    else groups.push({ name, rows: [rest] });
  }
  return groups;
}
