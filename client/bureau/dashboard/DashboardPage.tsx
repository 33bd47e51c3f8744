import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PledgeDashboardDocument } from '../../generated/operations.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { DashboardFigures } from './DashboardFigures.js';
import { dashboardTexts } from './dashboard.texts.js';
import { useDashboardAddress } from './useDashboardAddress.js';
import './dashboard.css';

addTexts(dashboardTexts);

/** The bureau's first page: the pledge ledger's figures of a period, and the rows behind each. */
export function Component() {
  const { t } = useTranslation();
  const address = useDashboardAddress();
  const { period, asOf } = address;
  const variables = { period: period || null, asOf: asOf || null };
  const [{ data, error, stale, fetching }, reload] = useQuery({ query: PledgeDashboardDocument, variables });
  const answer = data?.pledgeFigures;
  return (
    <div className="page page--wide dashboard">
      <PageHeading>{t('dashboard.title')}</PageHeading>
      <p className="lead">{t('dashboard.lead')}</p>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!answer && !error && <Loading rows={12} />}
      {answer?.__typename === 'PledgeFigures' && (
        <DashboardFigures figures={answer} address={address} busy={stale || fetching} />
      )}
      {(answer?.__typename === 'InvalidInput' || answer?.__typename === 'NotFound') && (
        <FailureAlert message={answer.message} />
      )}
    </div>
  );
}
