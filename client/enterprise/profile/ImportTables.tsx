import { useTranslation } from 'react-i18next';
import type { ReadAmount, StatementCheck } from '../../../schema/statementCheck.js';
import { addressLabel, valueAt, type BorderFacts } from '../../../server/domain/index.js';
import { figureOf } from '../../shared/format/money.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';

/** What is wrong with a workbook, cell by cell; of very much, the first. */
export function ImportFaults({ check: { faults, faultCount } }: { readonly check: StatementCheck }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const title = t('profile.importFaults', { count: faultCount });
  return (
    <div className="profile__scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="profile__stacked" role="table">
        <caption role="alert">{title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('profile.sheet')}
            </th>
            <th scope="col" role="columnheader">
              {t('profile.cell')}
            </th>
            <th scope="col" role="columnheader">
              {t('profile.fault')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {faults.map(({ sheet, cell, code, message }, index) => (
            <tr key={`${sheet ?? ''} ${cell ?? ''} ${code} ${index}`} role="row">
              <td role="cell">{sheet ?? t('profile.wholeFile')}</td>
              <td role="cell">{cell ?? '—'}</td>
              <td role="cell" className="profile__whole-line">
                {localized(message)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {faultCount > faults.length && (
        <p className="hint">{t('profile.firstFaults', { count: faults.length })}</p>
      )}
    </div>
  );
}

/** What was read, beside what stands there now. */
export function ImportAmounts({
  amounts,
  facts,
}: {
  readonly amounts: readonly ReadAmount[];
  readonly facts: BorderFacts;
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const title = t('profile.importReady', { count: amounts.length });
  return (
    <div className="profile__scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="profile__stacked" role="table">
        <caption role="status">{title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('profile.fact')}
            </th>
            <th scope="col" role="columnheader">
              {t('profile.cell')}
            </th>
            <th scope="col" role="columnheader" className="profile__figure">
              {t('profile.now')}
            </th>
            <th scope="col" role="columnheader" className="profile__figure">
              {t('profile.read')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {amounts.map(({ pointer, sheet, cell, year, value }) => (
            <tr key={pointer} role="row">
              <th scope="row" role="rowheader" className="profile__whole-line">
                {localized(addressLabel(pointer, { year }))}
              </th>
              <td role="cell" className="profile__whole-line">
                {`${sheet} ${cell}`}
              </td>
              <td role="cell" className="profile__figure" data-label={t('profile.now')}>
                {shown(valueAt(facts, pointer)) ?? t('profile.notGiven')}
              </td>
              <td role="cell" className="profile__figure" data-label={t('profile.read')}>
                {figureOf(value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: unknown): string | undefined {
  return typeof value === 'string' ? figureOf(value) : undefined;
}
