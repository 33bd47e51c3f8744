import type { MethodQuery } from '../generated/operations.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';

interface Props {
  readonly caption: string;
  readonly table: NonNullable<MethodQuery['method'][number]['table']>;
}

/** A table of the method; on a phone each row becomes a block whose cells name their column. */
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
      <tbody>
        {table.rows.map(({ cells }, row) => (
          <tr key={row}>
            {cells.map((cell, place) =>
              place === 0 ? (
                <th key={place} scope="row">
                  {localized(cell)}
                </th>
              ) : (
                <td key={place} data-column={columns[place]}>
                  {localized(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
