import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { Figures } from './figuresTypes.js';
import type { PicturePanel } from './picture/picture.js';

interface Props {
  /** What was found, as a sentence. */
  readonly title: string;
  /** What is measured: area, period, unit. */
  readonly subtitle: string;
  readonly figures: Figures;
  readonly definition: string;
  readonly chart: ReactNode;
  /** The chart as a picture to be kept: the name of its file, what is drawn, and what is to be said of it. */
  readonly picture: {
    readonly name: string;
    readonly panels: readonly PicturePanel[];
    readonly notes?: readonly string[];
  };
  /** The same as a table: what readers and phones get, and paper beside the chart. */
  readonly table: ReactNode;
  readonly children?: ReactNode;
}

const views = ['chart', 'table'] as const;

/** A figure with its finding, its chart or table, and under it what it counts, as of when, from where. */
export function FigureFrame({
  title,
  subtitle,
  figures,
  definition,
  chart,
  picture,
  table,
  children,
}: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const [saved, setSaved] = useState<'no' | 'under way' | 'failed'>('no');
  const foot = [
    t('dashboard.labelled', { label: t('dashboard.definition'), text: definition }),
    `${t('dashboard.asOf')} ${figures.asOf}`,
    t('dashboard.labelled', { label: t('dashboard.source'), text: localized(figures.source) }),
    `${t('dashboard.version')} ${figures.queryVersion}`,
  ];
  const save = () => {
    setSaved('under way');
    import('./picture/savePicture.js')
      .then(({ savePicture }) =>
        savePicture(`${picture.name}-${figures.period.code}-as-of-${figures.asOf}.png`, {
          title,
          subtitle,
          panels: picture.panels,
          foot: [...(picture.notes ?? []), ...foot],
        }),
      )
      .then(
        () => setSaved('no'),
        () => setSaved('failed'),
      );
  };
  return (
    <section className={`figure figure--${view}`}>
      <div className="figure__head">
        <div>
          <h2>{title}</h2>
          <p className="hint">{subtitle}</p>
        </div>
        <div className="figure__tools">
          <button
            type="button"
            className="text-button"
            disabled={saved === 'under way'}
            aria-label={t('dashboard.savePictureOf', { title })}
            onClick={save}
          >
            {t('dashboard.savePicture')}
          </button>
          <div className="figure__views" role="group" aria-label={t('dashboard.view', { title })}>
            {views.map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={choice === view}
                onClick={() => setView(choice)}
              >
                {t(`dashboard.${choice}`)}
              </button>
            ))}
          </div>
        </div>
      </div>
      {saved === 'failed' && <p role="alert">{t('dashboard.pictureFailed')}</p>}
      <div className="figure__chart" aria-hidden="true">
        {chart}
      </div>
      <div className="figure__table">{table}</div>
      {children}
      <p className="hint figure__foot">
        {foot.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </section>
  );
}
