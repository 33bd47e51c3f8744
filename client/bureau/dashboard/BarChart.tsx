import { columnFigure } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { BarRow } from './barRows.js';

/** Horizontal bars from zero, the value at the end of each. */
export function BarChart({ rows }: { readonly rows: readonly BarRow[] }) {
  const language = useLanguage();
  const longest = Math.max(1, ...rows.map(({ amount }) => Number(amount)));
  return (
    <div className="bars">
      {rows.map(({ key, label, amount, rest }) => (
        <div key={key} className="bars__row">
          <span className="bars__label">{label}</span>
          <span className="bars__track">
            <span
              className={rest ? 'bars__bar bars__bar--rest' : 'bars__bar'}
              style={{ width: `${(Number(amount) / longest) * 100}%` }}
            />
            <span className="bars__value">{columnFigure(amount, language)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
