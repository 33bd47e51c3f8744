import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PledgeDashboardDocument } from '../../generated/operations.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { useAddressFilter } from '../../shared/words/useAddressFilter.js';
import { dashboardTexts } from '../dashboard/dashboard.texts.js';
import { periodName } from '../dashboard/period.js';
import { dateIn } from '../dashboard/useDashboardAddress.js';
import { ReportControls } from './ReportControls.js';
import { ReportForm } from './ReportForm.js';
import { reportTexts } from './report.texts.js';
import { monthIn, reportMonth } from './reportMonth.js';
import '../dashboard/dashboard.css';
import './report.css';

addTexts(dashboardTexts);
addTexts(reportTexts);

/**
 * The report of a month from the pledge ledger, to be printed. Month and as-of date end up in the address, so that the
 * same address gives the same report later: entries are added to the ledger, never changed.
 */
export function Component() {
  const { t } = useTranslation();
  const { text, write } = useAddressFilter();
  const asked = { month: monthIn(text('month')), asOf: dateIn(text('asOf')) };
  const variables = { period: asked.month || null, asOf: asked.asOf || null };
  const [{ data, error, stale, fetching }, reload] = useQuery({ query: PledgeDashboardDocument, variables });
  const answer = data?.pledgeFigures;
  const figures = answer?.__typename === 'PledgeFigures' ? answer : undefined;
  const month = figures && reportMonth(figures);
  const asOf = figures?.asOf;
  const settled = month !== undefined && asOf !== undefined && !fetching && !stale;
  const whole = asked.month !== '' && asked.asOf !== '';
  useEffect(() => {
    if (settled && !whole) write({ month, asOf });
  }, [settled, whole, month, asOf, write]);
  return (
    <div className="page page--wide report">
      <PageHeading>
        {figures && asked.month ? t('report.title', { month: periodName(asked.month, t) }) : t('report.name')}
      </PageHeading>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!answer && !error && <Loading rows={12} />}
      {figures && whole && figures.period.code === asked.month && (
        <>
          <ReportControls figures={figures} onMonth={(chosen) => write({ month: chosen })} />
          <ReportForm figures={figures} busy={stale || fetching} />
        </>
      )}
      {(answer?.__typename === 'InvalidInput' || answer?.__typename === 'NotFound') && (
        <FailureAlert message={answer.message} />
      )}
    </div>
  );
}
