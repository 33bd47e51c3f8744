import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EnterprisesDocument } from '../../generated/operations.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { DemoList } from '../demo/DemoList.js';
import { demoPageVariables } from '../demo/demoPageVariables.js';

/** The demo enterprises with what each one shows, each leading to its own matching; absent where there are none. */
export function DemoChooser() {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: EnterprisesDocument,
    variables: demoPageVariables(null),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.enterprises;
  if (result?.__typename !== 'EnterpriseConnection' || result.edges.length === 0) return null;
  return (
    <details className="home__demo">
      <summary>{t('home.demo', { count: result.totalCount })}</summary>
      <DemoList path="/match" />
    </details>
  );
}
