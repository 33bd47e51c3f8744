import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProductsDocument } from '../generated/operations.js';
import { useMoreFocus } from '../shared/layout/useMoreFocus.js';
import { FailureAlert } from '../shared/states/FailureAlert.js';
import { Loading } from '../shared/states/Loading.js';
import { ProblemAlert } from '../shared/states/ProblemAlert.js';
import { CatalogueRow } from './CatalogueRow.js';
import type { CatalogueAddress } from './useCatalogueAddress.js';

/** The API gives no more at a time. */
const pageSize = 50;

/** The products that pass the filters, page after page. */
export function CatalogueList({ address }: { readonly address: CatalogueAddress }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, index) => (
    <CataloguePart
      key={after}
      address={address}
      after={after}
      {...(index === cursors.length - 1 && {
        onMore: (cursor: string) => setCursors([...cursors, cursor]),
      })}
    />
  ));
}

interface PartProps {
  readonly address: CatalogueAddress;
  readonly after: string | null;
  readonly onMore?: (cursor: string) => void;
}

function CataloguePart({ address, after, onMore }: PartProps) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: ProductsDocument,
    variables: { filter: address.filter, first: pageSize, after },
  });
  const part = useMoreFocus<HTMLDivElement>(after !== null && data?.products !== undefined);
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.products;
  if (!result) return <Loading />;
  if (result.__typename !== 'ProductConnection') return <FailureAlert message={result.message} />;
  if (result.edges.length === 0) {
    return <p role="status">{t(address.isFiltering ? 'catalogue.none' : 'catalogue.empty')}</p>;
  }
  const cursor = result.pageInfo.hasNextPage ? result.pageInfo.endCursor : null;
  return (
    <div ref={part} aria-busy={fetching} className={fetching ? 'stale' : undefined}>
      {after === null && (
        <p className="hint" role="status">
          {t('catalogue.count', { count: result.totalCount })}
        </p>
      )}
      <ul className="catalogue">
        {result.edges.map(({ node }) => (
          <CatalogueRow key={node.slug} product={node} />
        ))}
      </ul>
      {cursor && onMore && <Button onClick={() => onMore(cursor)}>{t('catalogue.more')}</Button>}
    </div>
  );
}
