import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { detailParameters, type Detail } from './useDashboardAddress.js';

interface Props {
  readonly kind: Detail['kind'];
  /** How many rows there are: the link says so; with `name` it says whose rows it opens. */
  readonly count?: number;
  readonly by?: Detail['by'];
  readonly value?: string;
  readonly name?: string;
}

/** Opens the rows behind a figure, below on the same page. */
export function RowsLink({ kind, count, by = '', value = '', name }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (count === 0) return null;
  const parameters = new URLSearchParams(search);
  for (const [key, text] of Object.entries(detailParameters({ kind, by, key: value }))) {
    if (text === '') parameters.delete(key);
    else parameters.set(key, text);
  }
  return (
    <Link
      className="rows-link"
      to={{ pathname, search: parameters.toString() }}
      preventScrollReset
      aria-label={name === undefined ? undefined : t('dashboard.showRowsOf', { name })}
    >
      {count === undefined ? t('dashboard.showRows') : t('dashboard.rowsOf', { count })}
    </Link>
  );
}
