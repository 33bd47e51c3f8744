import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MatchGroupDocument, type MatchInput, type Outcome } from '../../generated/operations.js';
import { useMoreFocus } from '../../shared/layout/useMoreFocus.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { groupVariables } from './groupVariables.js';
import { ResultCard } from './ResultCard.js';
import type { ResultsAddress } from './useResultsAddress.js';

interface Props {
  readonly input: MatchInput;
  readonly outcome: Outcome;
  readonly address: ResultsAddress;
  /** Products of the outcome, filtered or not. */
  readonly count: number;
  readonly after: string | null;
  /** Products on the pages before. */
  readonly before: number;
  /** Given for the last page shown: asks for the page after the cursor. */
  readonly onMore?: (cursor: string) => void;
}

/** One page of the products of an outcome that pass the filters; the first says how many of all do. */
export function GroupPage({ input, outcome, address, count, after, before, onMore }: Props) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: MatchGroupDocument,
    variables: groupVariables(input, outcome, address, after),
  });
  const page = useMoreFocus<HTMLDivElement>(after !== null && data?.match !== undefined);
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.match;
  if (!result) return <Loading />;
  if (result.__typename !== 'Match') return <FailureAlert message={result.message} />;
  const { edges, pageInfo, totalCount } = result.items;
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <div ref={page} aria-busy={fetching} className={fetching ? 'stale' : undefined}>
      {address.isFiltering && before === 0 && !fetching && (
        <p className="hint">
          {totalCount > 0 ? t('results.filtered', { shown: totalCount, count }) : t('results.filteredOut')}
        </p>
      )}
      {edges.map(({ node }) => (
        <ResultCard key={node.product.slug} item={node} />
      ))}
      {cursor && onMore && (
        <Button onClick={() => onMore(cursor)}>
          {t('results.more', { count: totalCount - before - edges.length })}
        </Button>
      )}
    </div>
  );
}
