import { useTranslation } from 'react-i18next';
import { columnFigure } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';

/** One column: a gap where nothing is known, hatched where only a part is. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly amount: string | null;
  /** The same of the year before, drawn as an outline; null where it is not known or not compared. */
  readonly before: string | null;
  readonly part: boolean;
  /** Beside the period that the page is about. */
  readonly outside: boolean;
}

/** Height of the highest column in pixels. */
const height = 160;

/** Columns of amounts from zero, each with its figure, paler outside the period; the table beside it says the same to readers. */
export function ColumnChart({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const amounts = columns.flatMap(({ amount, before }) => [Number(amount ?? 0), Number(before ?? 0)]);
  const highest = Math.max(1, ...amounts);
  const heightOf = (amount: string) => `${(Number(amount) / highest) * height}px`;
  return (
    <div className="columns">
      {columns.map(({ key, label, amount, before, part, outside }) => (
        <div key={key} className="columns__column">
          <span className="columns__value">
            {amount === null ? t('dashboard.missing') : columnFigure(amount, language)}
          </span>
          <span className="columns__pair">
            {before !== null && <span className="columns__before" style={{ height: heightOf(before) }} />}
            {amount !== null && (
              <span className={barClass(part, outside)} style={{ height: heightOf(amount) }} />
            )}
          </span>
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
