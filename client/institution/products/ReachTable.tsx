import { useTranslation } from 'react-i18next';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';
import { ReachTableRow } from './ReachTableRow.js';
import { reachOutcomes } from './reachOutcomes.js';
import type { ReachRow } from './reachType.js';

/**
 * The products with their counts, a row each; on a phone each row becomes a block of lines, so the table says its
 * roles itself, which the browser would forget then.
 */
export function ReachTable({
  rows,
  updating,
}: {
  readonly rows: readonly ReachRow[];
  readonly updating: boolean;
}) {
  const { t } = useTranslation();
  return (
    <table className={updating ? 'reach stale' : 'reach'} role="table" aria-busy={updating}>
      <caption>{t('reach.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('reach.product')}
          </th>
          {reachOutcomes.map(({ outcome }) => (
            <th key={outcome} scope="col" role="columnheader" className="reach__number">
              <OutcomeMark outcome={outcome} />
            </th>
          ))}
          <th scope="col" role="columnheader">
            {t('reach.missing')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <ReachTableRow key={row.product.slug} row={row} />
        ))}
      </tbody>
    </table>
  );
}
