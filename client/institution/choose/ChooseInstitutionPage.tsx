import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { InstitutionsDocument } from '../../generated/operations.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { chooseTexts } from '../../shared/workspace/choose.texts.js';

addTexts(chooseTexts);

/** Stands for signing in until there are accounts: whose workspace is opened. */
export function Component() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({ query: InstitutionsDocument });
  return (
    <div className="page">
      <PageHeading>{t('workspace.chooseInstitution')}</PageHeading>
      <p className="hint">{t('choose.noAccounts')}</p>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && (
        <ul className="link-rows">
          {data.institutions.map(({ id, kind, name }) => (
            <li key={id}>
              <Link
                to={{
                  pathname: '/i/products',
                  search: `?${new URLSearchParams({ institution: id }).toString()}`,
                }}
              >
                {localized(name)}
              </Link>
              <span className="hint">{t(`institution.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
