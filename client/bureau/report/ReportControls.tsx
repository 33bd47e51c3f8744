import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { Figures } from '../dashboard/figuresTypes.js';
import { periodName } from '../dashboard/period.js';
import { reportMonths } from './reportMonth.js';

interface Props {
  readonly figures: Figures;
  readonly onMonth: (month: string) => void;
}

/** Which month's report it is, its workbook and print, and the way back to the figures of the month. */
export function ReportControls({ figures, onMonth }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { code } = figures.period;
  return (
    <div className="dashboard__controls">
      <div className="filter-bar">
        <div className="filter">
          <label htmlFor={id}>{t('report.month')}</label>
          <select id={id} value={code} onChange={({ target }) => onMonth(target.value)}>
            {reportMonths(figures, code).map((month) => (
              <option key={month} value={month}>
                {periodName(month, t)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="actions">
        <button type="button" className="button-link button-link--primary" onClick={() => window.print()}>
          {t('dashboard.print')}
        </button>
        <a
          className="button-link"
          download
          href={`/api/pledges/figures.xlsx?period=${code}&asOf=${figures.asOf}&language=${language}`}
        >
          {t('dashboard.exportWorkbook')}
        </a>
        <Link className="button-link" to={`/b?period=${code}&asOf=${figures.asOf}`}>
          {t('report.back')}
        </Link>
      </p>
    </div>
  );
}
