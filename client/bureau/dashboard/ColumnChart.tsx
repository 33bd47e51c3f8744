import { columnFigure } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';

/** One column: a gap where nothing is known, hatched where only a part is. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly amount: string | null;
  readonly part: boolean;
  /** Beside the period that the page is about. */
  readonly outside: boolean;
}

/** Columns of amounts from zero, each with its figure, paler outside the period; the table beside it says the same to readers. */
export function ColumnChart({ columns }: { readonly columns: readonly Column[] }) {
  const language = useLanguage();
  const highest = Math.max(1, ...columns.map(({ amount }) => Number(amount ?? 0)));
  return (
    <div className="columns">
      {columns.map(({ key, label, amount, part, outside }) => (
        <div key={key} className="columns__column">
          <span className="columns__value">{amount === null ? '—' : columnFigure(amount, language)}</span>
          {amount !== null && (
            <span
              className={barClass(part, outside)}
              style={{ height: `${(Number(amount) / highest) * 160}px` }}
            />
          )}
          <span className="columns__label">{label}</span>
        </div>
      ))}
    </div>
  );
}

function barClass(part: boolean, outside: boolean): string {
  const marks = [part && 'columns__bar--part', outside && 'columns__bar--outside'];
  return ['columns__bar', ...marks.filter((mark) => mark !== false)].join(' ');
}
