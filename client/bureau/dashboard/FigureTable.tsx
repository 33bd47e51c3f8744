import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A column beside the names. */
export interface FigureColumn {
  readonly head: string;
  /** Set right, with figures of one width. */
  readonly number?: boolean;
}

/** A line: what it is of, and a cell for each column. */
export interface FigureLine {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** Read out at the head of the table; not drawn. */
  readonly caption: string;
  /** Head of the names. */
  readonly names: string;
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly FigureLine[];
}

/** How many lines a phone shows before it is asked for all. */
const fewLines = 8;

/** Figures in lines and columns; on a phone each line becomes a block whose cells name their column, few at first. */
export function FigureTable({ caption, names, columns, lines }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const folded = !all && lines.length > fewLines + 1;
  return (
    <>
      <table className={`work-table work-table--blocks${folded ? ' work-table--folded' : ''}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{names}</th>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={number ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, cells }, index) => (
            <tr key={key} className={index < fewLines ? undefined : 'work-table__further'}>
              <th scope="row">{name}</th>
              {columns.map(({ head, number }, column) => (
                <td
                  key={head}
                  className={number ? 'number' : undefined}
                  data-column={number ? head : undefined}
                >
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {folded && (
        <button type="button" className="text-button work-table__all" onClick={() => setAll(true)}>
          {t('dashboard.allLines', { count: lines.length })}
        </button>
      )}
    </>
  );
}
