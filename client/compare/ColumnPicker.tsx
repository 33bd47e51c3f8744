import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import type { ComparedColumn } from './comparedType.js';

interface Props {
  readonly columns: readonly ComparedColumn[];
  /** Slugs of the two columns that a phone shows, left and right. */
  readonly shown: readonly string[];
  readonly onPick: (shown: readonly string[]) => void;
}

const sides = ['compare.left', 'compare.right'] as const;

/** On a phone: which two of the products stand side by side. Absent where there are no more than two. */
export function ColumnPicker({ columns, shown, onPick }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const id = useId();
  if (columns.length <= sides.length) return null;
  const pick = (side: number, slug: string) => {
    const next = [...shown];
    const other = next.indexOf(slug);
    const replaced = next[side];
    if (other >= 0 && replaced !== undefined) next[other] = replaced;
    next[side] = slug;
    onPick(next);
  };
  return (
    <div className="compare__picker">
      {sides.map((label, side) => (
        <div key={label} className="filter">
          <label htmlFor={`${id}-${side}`}>{t(label)}</label>
          <select
            id={`${id}-${side}`}
            value={shown[side]}
            onChange={(event) => pick(side, event.target.value)}
          >
            {columns.map(({ item: { product } }) => (
              <option key={product.slug} value={product.slug}>
                {localized(product.name)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
