import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { HeadlineFiguresDocument } from '../../generated/operations.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';

/** What the city has, in the few figures that it published first; absent where the platform holds none. */
export function HeadlineFigures() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({ query: HeadlineFiguresDocument });
  const figures = data?.headlineFigures ?? [];
  if (data && figures.length === 0) return null;
  const sources = [...new Set(figures.map(({ source }) => localized(source)))];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('home.figures')}</h2>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading rows={4} />}
      <dl className="home__figures">
        {figures.map(({ key, name, values, lowerBound, period }) => (
          <div key={key}>
            <dt>{localized(name)}</dt>
            {values.map(({ text }) => (
              <dd key={localized(text)}>
                {lowerBound && '≥ '}
                {localized(text)}
              </dd>
            ))}
            <dd className="hint">{localized(period)}</dd>
          </div>
        ))}
      </dl>
      {sources.map((source) => (
        <p key={source} className="hint">
          {t('home.figuresSource', { source })}
        </p>
      ))}
      {figures.length > 0 && <Link to="/figures">{t('home.figuresAll')}</Link>}
    </section>
  );
}
