import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { Figures } from './figuresTypes.js';

interface Props {
  /** What was found, as a sentence. */
  readonly title: string;
  /** What is measured: area, period, unit. */
  readonly subtitle: string;
  readonly figures: Figures;
  readonly definition: string;
  readonly chart: ReactNode;
  /** The same as a table: what readers and phones get, and paper beside the chart. */
  readonly table: ReactNode;
  readonly children?: ReactNode;
}

const views = ['chart', 'table'] as const;

/** A figure with its finding, its chart or table, and under it what it counts, as of when, from where. */
export function FigureFrame({ title, subtitle, figures, definition, chart, table, children }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [view, setView] = useState<(typeof views)[number]>('chart');
  return (
    <section className={`figure figure--${view}`}>
      <div className="figure__head">
        <div>
          <h2>{title}</h2>
          <p className="hint">{subtitle}</p>
        </div>
        <div className="figure__views" role="group" aria-label={t('dashboard.view', { title })}>
          {views.map((choice) => (
            <button key={choice} type="button" aria-pressed={choice === view} onClick={() => setView(choice)}>
              {t(`dashboard.${choice}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="figure__chart" aria-hidden="true">
        {chart}
      </div>
      <div className="figure__table">{table}</div>
      {children}
      <p className="hint figure__foot">
        <span>{t('dashboard.labelled', { label: t('dashboard.definition'), text: definition })}</span>
        <span>
          {t('dashboard.asOf')} {figures.asOf}
        </span>
        <span>
          {t('dashboard.labelled', { label: t('dashboard.source'), text: localized(figures.source) })}
        </span>
        <span>
          {t('dashboard.version')} {figures.queryVersion}
        </span>
      </p>
    </section>
  );
}
