import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EnterprisesDocument } from '../../generated/operations.js';
import { noAnswers } from '../../shared/answers/answers.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';

const most = 50;

/** The demo enterprises with what each one shows; absent where there are none. */
export function DemoChooser() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({ query: EnterprisesDocument, variables: { first: most } });
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.enterprises;
  if (result?.__typename !== 'EnterpriseConnection' || result.edges.length === 0) return null;
  return (
    <details className="home__demo">
      <summary>{t('home.demo', { count: result.totalCount })}</summary>
      <ul className="link-rows">
        {result.edges.map(({ node }) => (
          <li key={node.creditCode}>
            <Link to={caseHref('/match', node.creditCode, noAnswers)}>{node.name}</Link>
            {node.summary && <span className="hint">{localized(node.summary)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
