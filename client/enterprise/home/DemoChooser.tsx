import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EnterprisesDocument } from '../../generated/operations.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { demoPageVariables } from './demoPageVariables.js';
import { DemoPage } from './DemoPage.js';

/** The demo enterprises with what each one shows, page by page; absent where there are none. */
export function DemoChooser() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
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
      {cursors.map((after, index) => (
        <DemoPage
          key={after}
          after={after}
          {...(index === cursors.length - 1 && {
            onMore: (cursor: string) => setCursors([...cursors, cursor]),
          })}
        />
      ))}
    </details>
  );
}
