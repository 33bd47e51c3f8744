import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MethodDocument } from '../generated/operations.js';
import { addTexts } from '../shared/i18n/lateTexts.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import { Loading } from '../shared/states/Loading.js';
import { ProblemAlert } from '../shared/states/ProblemAlert.js';
import { aboutTexts } from './about.texts.js';
import { MethodTable } from './MethodTable.js';
import './about.css';

addTexts(aboutTexts);

/** How the platform ranks and counts, from the tables that it works by. */
export function Component() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({ query: MethodDocument });
  return (
    <div className="page page--wide about">
      <PageHeading>{t('layout.method')}</PageHeading>
      <p className="lead">{t('about.methodLead')}</p>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <nav aria-label={t('about.contents')}>
            <ul>
              {data.method.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{localized(title)}</a>
                </li>
              ))}
            </ul>
          </nav>
          {data.method.map(({ id, title, paragraphs, table, source }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{localized(title)}</h2>
              {paragraphs.map((paragraph) => (
                <p key={paragraph.zh}>{localized(paragraph)}</p>
              ))}
              {table && <MethodTable caption={localized(title)} table={table} />}
              {source && <p className="hint">{t('about.source', { source: localized(source) })}</p>}
            </section>
          ))}
        </>
      )}
    </div>
  );
}
