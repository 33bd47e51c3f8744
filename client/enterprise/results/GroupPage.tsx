import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MatchGroupDocument, type MatchInput, type Outcome } from '../../generated/operations.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { groupVariables } from './groupVariables.js';
import { isFiltering, passes } from './resultsFilter.js';
import { ResultCard } from './ResultCard.js';
import type { ResultsAddress } from './useResultsAddress.js';

interface Props {
  readonly input: MatchInput;
  readonly outcome: Outcome;
  readonly address: ResultsAddress;
  readonly after: string | null;
  /** Given for the last page shown: asks for the page after the cursor. */
  readonly onMore?: (cursor: string) => void;
}

/** One page of the products of an outcome, narrowed by the filters. */
export function GroupPage({ input, outcome, address, after, onMore }: Props) {
  const { t } = useTranslation();
  const { filter, sort } = address;
  const [{ data, error, fetching }, reload] = useQuery({
    query: MatchGroupDocument,
    variables: groupVariables(input, outcome, sort, after),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.match;
  if (!result) return <Loading />;
  if (result.__typename !== 'Match') return <FailureAlert message={result.message} />;
  const { edges, pageInfo, totalCount } = result.items;
  const shown = edges.map(({ node }) => node).filter(({ product }) => passes(product, filter));
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <div aria-busy={fetching} className={fetching ? 'stale' : undefined}>
      {isFiltering(filter) && (
        <p className="hint">
          {shown.length > 0
            ? t('results.filtered', { shown: shown.length, count: edges.length })
            : t('results.filteredOut')}
        </p>
      )}
      {shown.map((item) => (
        <ResultCard key={item.product.slug} item={item} />
      ))}
      {cursor && onMore && (
        <Button onClick={() => onMore(cursor)}>
          {t('results.more', { count: totalCount - edges.length })}
        </Button>
      )}
    </div>
  );
}
