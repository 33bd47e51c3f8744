import type { ReactNode } from 'react';

/** A column beside the names. */
export interface ReportColumn {
  readonly head: string;
  /** Leads to what the column counts. */
  readonly note?: ReactNode;
  readonly key: string;
}

/** A line; the total stands first and the parts under it are set in. */
export interface ReportLine {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
  readonly part?: boolean;
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly names: string;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly ReportLine[];
}

/**
 * A table in the form of an official report: title in the middle, unit at the right above the head, three
 * rules. On a phone its heads stand in a line, and each line becomes a block whose cells name their column.
 */
export function ReportTable({ title, unit, names, columns, lines }: Props) {
  return (
    <div className="report__block">
      <table className="report__table">
        <caption>
          <span className="report__table-title">{title}</span>
          <span className="report__unit">{unit}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{names}</th>
            {columns.map(({ key, head, note }) => (
              <th key={key} scope="col" className="number">
                {head} {note}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, cells, part }) => (
            <tr key={key}>
              <th scope="row" className={part ? 'report__part' : undefined}>
                {name}
              </th>
              {columns.map((column, index) => (
                <td key={column.key} className="number" data-column={column.head}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
