import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { ReachHead } from './ReachHead.js';
import { ReachTable } from './ReachTable.js';
import { useReach } from './useReach.js';

/** One page of an institution's products, the first one with the head of the whole; the next is opened by a button. */
export function ReachPart({
  institution,
  after,
}: {
  readonly institution: string;
  readonly after: string | null;
}) {
  const { t } = useTranslation();
  const { result, error, retry } = useReach(institution, after);
  const [opened, setOpened] = useState<string>();
  const isFirst = after === null;
  if (result?.__typename !== 'Reach') {
    return (
      <>
        {isFirst && <PageHeading>{t('reach.tabTitle')}</PageHeading>}
        {error && <ProblemAlert error={error} onRetry={retry} />}
        {!error && !result && <Loading />}
        {result && (
          <FailureAlert message={result.message}>
            <Link to="/i">{t('reach.choose')}</Link>
          </FailureAlert>
        )}
      </>
    );
  }
  const cursor = result.pageInfo.hasNextPage ? result.pageInfo.endCursor : null;
  return (
    <>
      {isFirst && <ReachHead reach={result} />}
      {error && <ProblemAlert error={error} onRetry={retry} />}
      {result.totalCount === 0 ? (
        <p role="status">{t('reach.none')}</p>
      ) : (
        <ReachTable rows={result.edges.map(({ node }) => node)} updating={result.state === 'COUNTING'} />
      )}
      {opened !== undefined && <ReachPart institution={institution} after={opened} />}
      {opened === undefined && cursor !== null && (
        <div>
          <Button onClick={() => setOpened(cursor)}>{t('reach.more')}</Button>
        </div>
      )}
    </>
  );
}
