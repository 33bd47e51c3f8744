import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import { ColumnHead } from './ColumnHead.js';
import { ColumnPicker } from './ColumnPicker.js';
import type { ComparisonDetail } from './comparedType.js';
import { isEqual, useRows } from './useRows.js';

/** A phone shows this many columns at a time. */
const shownOnPhone = 2;

/** The products side by side: equal rows may be folded, a phone shows two columns of the reader's choice. */
export function CompareTable({ comparison }: { readonly comparison: ComparisonDetail }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const rows = useRows(comparison);
  const [folding, setFolding] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const columns = comparison.products;
  const slugs = columns.map(({ item }) => item.product.slug);
  const shown = [
    ...picked.filter((slug) => slugs.includes(slug)),
    ...slugs.filter((slug) => !picked.includes(slug)),
  ];
  const onPhone = shown.slice(0, shownOnPhone);
  const isOff = (index: number) => !onPhone.includes(slugs[index] ?? '');
  const equal = rows.filter(isEqual);
  const best = Math.min(...columns.map(({ item }) => item.rank));
  return (
    <>
      <div className="compare__tools">
        <label className="compare__fold">
          <input
            type="checkbox"
            role="switch"
            checked={folding}
            onChange={(event) => setFolding(event.target.checked)}
          />
          {t('compare.fold')}
        </label>
        <p role="status" className="hint">
          {folding && t('compare.folded', { count: equal.length })}
        </p>
      </div>
      <ColumnPicker columns={columns} shown={onPhone} onPick={setPicked} />
      <div className="compare__scroll" role="region" aria-label={t('compare.title')} tabIndex={0}>
        <table className="compare__table">
          <caption>{t('compare.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.item')}</th>
              {columns.map((column, index) => (
                <ColumnHead key={column.item.product.slug} column={column} off={isOff(index)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => !folding || !isEqual(row))
              .map(({ id, label, cells, isFigure, isPart }) => (
                <tr key={id} className={isPart ? 'compare__part' : undefined}>
                  <th scope="row">{label}</th>
                  {cells.map(({ shown: content }, index) => (
                    <td
                      key={slugs[index]}
                      className={isFigure ? 'compare__figure' : undefined}
                      data-off={isOff(index) || undefined}
                    >
                      {content}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('compare.actions')}</th>
              {columns.map(({ item: { product, outcome, rank } }, index) => (
                <td key={product.slug} data-off={isOff(index) || undefined}>
                  <Link
                    className={rank === best ? 'button-link button-link--primary' : 'button-link'}
                    aria-label={`${t(`compare.go.${outcome}`)}：${localized(product.name)}`}
                    to={caseHref(`/products/${product.slug}`)}
                  >
                    {t(`compare.go.${outcome}`)}
                  </Link>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
