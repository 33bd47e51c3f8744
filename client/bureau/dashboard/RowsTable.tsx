import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PledgeRowsQuery } from '../../generated/operations.js';
import { figureOf } from '../../shared/format/money.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';

type Connection = Extract<PledgeRowsQuery['pledgeRows'], { readonly __typename: 'PledgeRowConnection' }>;
type Row = Connection['edges'][number]['node'];

/** Rows of the ledger; on a phone each becomes a block of pledgor, amount, date and state, the rest on demand. */
export function RowsTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  return (
    <table className="work-table ledger-rows">
      <thead>
        <tr>
          <th scope="col">{t('dashboard.rows.date')}</th>
          <th scope="col">{t('dashboard.rows.pledgor')}</th>
          <th scope="col">{t('dashboard.rows.place')}</th>
          <th scope="col">{t('dashboard.rows.institution')}</th>
          <th scope="col">{t('dashboard.rows.assets')}</th>
          <th scope="col" className="number">
            {t('dashboard.rows.amount')}
          </th>
          <th scope="col">{t('dashboard.rows.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function LedgerRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const { pledgor, assets, addition } = row;
  const late = row.recordedOn.slice(0, 4) !== row.date.slice(0, 4);
  return (
    <tr className={open ? 'ledger-row ledger-row--open' : 'ledger-row'}>
      <td className="ledger-row__date">
        <span className="rows__date">{row.date}</span>
        {late && <span className="hint"> {t('dashboard.rows.late', { date: row.recordedOn })}</span>}
      </td>
      <td className="ledger-row__pledgor">
        {pledgor.name}
        <span className="hint rows__code">{pledgor.creditCode}</span>
      </td>
      <td className="ledger-row__more" data-column={t('dashboard.rows.place')}>
        {localized(pledgor.town)} · {localized(pledgor.industry)}
      </td>
      <td className="ledger-row__more" data-column={t('dashboard.rows.institution')}>
        {localized(row.institution)}
      </td>
      <td className="ledger-row__more" data-column={t('dashboard.rows.assets')}>
        {t('dashboard.rows.assetsOf', { count: assets.length, title: assets[0]?.title ?? '' })}
        <span className="hint rows__code">{row.registrationNumber}</span>
      </td>
      <td className="ledger-row__amount number" data-column={t('dashboard.rows.amount')}>
        {figureOf(row.amount)}
      </td>
      <td className="ledger-row__state">
        {t(`dashboard.state.${row.state}`)}
        {addition === 'INCREASE' && <span className="hint"> {t('dashboard.addition.INCREASE')}</span>}
        <button
          type="button"
          className="text-button ledger-row__toggle"
          aria-expanded={open}
          aria-label={t('dashboard.rows.moreOf', { name: pledgor.name })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'dashboard.rows.less' : 'dashboard.rows.more')}
        </button>
      </td>
    </tr>
  );
}
