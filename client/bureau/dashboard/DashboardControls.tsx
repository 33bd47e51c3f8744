import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { figuresCsv } from './figuresCsv.js';
import type { Figures } from './figuresTypes.js';
import { partName, periodParts, periodSuffixes } from './period.js';
import { reportMonth } from '../report/reportMonth.js';
import { saveCsv } from '../../shared/csv/saveCsv.js';
import type { DashboardAddress } from './useDashboardAddress.js';

interface Props {
  readonly figures: Figures;
  readonly address: DashboardAddress;
}

/** As-of date, year and period, kept in the address, and the export of what is shown. */
export function DashboardControls({ figures, address }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ids = { asOf: useId(), year: useId(), period: useId() };
  const { code } = figures.period;
  const year = periodParts(code)?.year ?? code;
  const choose = (period: string) => address.write({ period, rows: '', by: '', key: '' });
  return (
    <div className="dashboard__controls">
      <div className="filter-bar">
        <div className="filter">
          <label htmlFor={ids.asOf}>{t('dashboard.asOf')}</label>
          <input
            id={ids.asOf}
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            key={figures.asOf}
            defaultValue={figures.asOf}
            onChange={({ target }) => {
              if (target.value !== '' && target.validity.valid) address.write({ asOf: target.value });
            }}
          />
        </div>
        <div className="filter">
          <label htmlFor={ids.year}>{t('dashboard.year')}</label>
          <select
            id={ids.year}
            value={year}
            onChange={({ target }) => choose(`${target.value}${code.slice(4)}`)}
          >
            {yearsOf(figures, year).map((choice) => (
              <option key={choice} value={choice}>
                {t('dashboard.period.year', { year: choice })}
              </option>
            ))}
          </select>
        </div>
        <div className="filter">
          <label htmlFor={ids.period}>{t('dashboard.period')}</label>
          <select id={ids.period} value={code} onChange={({ target }) => choose(target.value)}>
            {periodSuffixes.map((suffix) => (
              <option key={suffix} value={`${year}${suffix}`}>
                {partName(`${year}${suffix}`, t)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="actions">
        <Link
          className="button-link button-link--primary"
          to={`/b/report?month=${reportMonth(figures)}&asOf=${figures.asOf}`}
        >
          {t('dashboard.report')}
        </Link>
        <a
          className="button-link"
          download
          href={`/api/pledges/figures.xlsx?period=${code}&asOf=${figures.asOf}&language=${language}`}
        >
          {t('dashboard.exportWorkbook')}
        </a>
        <button
          type="button"
          className="button-link"
          onClick={() =>
            saveCsv(`pledges-${code}-as-of-${figures.asOf}.csv`, figuresCsv(figures, t, language))
          }
        >
          {t('dashboard.export')}
        </button>
        <button type="button" className="button-link" onClick={() => window.print()}>
          {t('dashboard.print')}
        </button>
      </p>
    </div>
  );
}

/** The years that the ledger touches, and the one that is shown. */
function yearsOf({ coverage }: Figures, shown: string): readonly string[] {
  const [first, last] = [coverage.registeredFrom, coverage.registeredThrough].map((date) =>
    Number(date.slice(0, 4)),
  );
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) =>
    String((first ?? 0) + index),
  );
  return years.includes(shown) ? years : [...years, shown].sort();
}
