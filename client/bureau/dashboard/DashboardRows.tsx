import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PledgeRowsDocument } from '../../generated/operations.js';
import { exactMoney } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { detailName } from './detailName.js';
import type { Figures } from './figuresTypes.js';
import { RowsTable } from './RowsTable.js';
import { rowFilter, type Detail } from './useDashboardAddress.js';

interface Props {
  readonly figures: Figures;
  readonly detail: Detail;
  readonly onClose: () => void;
}

/** The rows behind a figure, twenty a page; the focus comes here when they are opened. */
export function DashboardRows({ figures, detail, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // Cursors of the pages gone through; the last one is shown.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const variables = {
    period: figures.period.code,
    asOf: figures.asOf,
    kind: detail.kind,
    filter: rowFilter(detail),
    after: cursors.at(-1) ?? null,
  };
  const [{ data, error, fetching }, reload] = useQuery({ query: PledgeRowsDocument, variables });
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, []);
  const answer = data?.pledgeRows;
  const page = answer?.__typename === 'PledgeRowConnection' ? answer : undefined;
  return (
    <section className="figure rows" aria-busy={fetching}>
      <div className="figure__head">
        <h2 ref={heading} tabIndex={-1}>
          {t('dashboard.rows.title', { what: detailName(detail, figures, t, language) })}
        </h2>
        <button type="button" className="text-button" onClick={onClose}>
          {t('dashboard.rows.close')}
        </button>
      </div>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!answer && !error && <Loading />}
      {answer && answer.__typename !== 'PledgeRowConnection' && <FailureAlert message={answer.message} />}
      {page && (
        <>
          <p role="status">
            {page.totalCount === 0
              ? t('dashboard.rows.none')
              : t('dashboard.rows.total', {
                  count: page.totalCount,
                  amount: exactMoney(page.totalAmount, language),
                })}
          </p>
          {page.totalCount > 0 && <RowsTable rows={page.edges.map(({ node }) => node)} />}
          <p className="actions">
            {cursors.length > 1 && (
              <button type="button" className="button-link" onClick={() => setCursors(cursors.slice(0, -1))}>
                {t('dashboard.rows.previous')}
              </button>
            )}
            {page.pageInfo.hasNextPage && (
              <button
                type="button"
                className="button-link"
                onClick={() => setCursors([...cursors, page.pageInfo.endCursor ?? null])}
              >
                {t('dashboard.rows.next')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
