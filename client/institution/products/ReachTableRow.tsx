import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { ProductTags } from '../../shared/offer/ProductTags.js';
import { MissingFactList } from './MissingFactList.js';
import { reachOutcomes } from './reachOutcomes.js';
import type { ReachRow } from './reachType.js';
import { useCountText } from './useCountText.js';

/** One product: name, state and version, its four counts, and the facts most wanted. */
export function ReachTableRow({ row: { product, counts, inForce } }: { readonly row: ReachRow }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const countText = useCountText();
  const ended = !inForce && product.status !== 'RETIRED';
  const waiting = t(inForce ? 'reach.pending' : 'reach.notMatched');
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link to={`/products/${product.slug}`}>{localized(product.name)}</Link>
        <span className="reach__state">
          <ProductTags illustrative={product.illustrative} status={product.status} />
          {ended && <Tag color="warning">{t('reach.ended')}</Tag>}
          <span className="hint">{t('reach.version', { version: product.version })}</span>
          {ended && product.validTo !== null && (
            <span className="hint">{t('reach.endedOn', { date: product.validTo })}</span>
          )}
        </span>
      </th>
      {reachOutcomes.map(({ outcome, field }) => (
        <td key={outcome} role="cell" className="reach__number" data-label={t(`outcome.${outcome}`)}>
          {counts ? countText(counts[field]) : waiting}
        </td>
      ))}
      <td role="cell" data-label={t('reach.missing')}>
        {counts ? <MissingFactList missing={counts.missing} /> : waiting}
      </td>
    </tr>
  );
}
