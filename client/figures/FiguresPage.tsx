import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PublishedFiguresDocument } from '../generated/operations.js';
import { saveCsv } from '../shared/csv/saveCsv.js';
import { addTexts } from '../shared/i18n/lateTexts.js';
import { useLanguage, useLocalized } from '../shared/i18n/useLanguage.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import { Loading } from '../shared/states/Loading.js';
import { ProblemAlert } from '../shared/states/ProblemAlert.js';
import { FigureRow } from './FigureRow.js';
import { figuresTexts } from './figures.texts.js';
import { publishedFiguresCsv } from './publishedFiguresCsv.js';
import './figures.css';

addTexts(figuresTexts);

/** The city's published figures: value, basis, period, definition, source; both values where the source disagrees. */
export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({ query: PublishedFiguresDocument });
  const groups = data?.publishedFigures ?? [];
  const sources = [
    ...new Set(groups.flatMap(({ figures }) => figures.map(({ source }) => localized(source)))),
  ];
  return (
    <div className="page page--wide published">
      <PageHeading>{t('figures.title')}</PageHeading>
      <p className="lead">{t('figures.lead')}</p>
      <p className="hint">{t('figures.howToRead')}</p>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading rows={12} />}
      {data && groups.length === 0 && <p role="status">{t('figures.none')}</p>}
      {groups.length > 0 && (
        <>
          <p className="actions">
            <button
              type="button"
              className="button-link button-link--primary"
              onClick={() => saveCsv('published-figures.csv', publishedFiguresCsv(groups, t, language))}
            >
              {t('figures.download')}
            </button>
            <a className="button-link" download href={`/api/figures/published.xlsx?language=${language}`}>
              {t('figures.downloadWorkbook')}
            </a>
          </p>
          {groups.map(({ code, title, figures }) => (
            <section key={code} aria-labelledby={`group-${code}`}>
              <h2 id={`group-${code}`}>{localized(title)}</h2>
              <table className="published__table">
                <thead>
                  <tr>
                    <th scope="col">{t('figures.column.name')}</th>
                    <th scope="col">{t('figures.column.value')}</th>
                    <th scope="col">{t('figures.column.basis')}</th>
                    <th scope="col">{t('figures.column.period')}</th>
                    <th scope="col">{t('figures.column.definition')}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.map((figure) => (
                    <FigureRow key={figure.key} figure={figure} />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
          {sources.map((source) => (
            <p key={source} className="hint">
              {t('figures.source', { source })}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
