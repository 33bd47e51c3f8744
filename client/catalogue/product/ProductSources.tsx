import { useTranslation } from 'react-i18next';
import { SourceText } from '../../shared/conditions/SourceText.js';
import type { ProductDetail } from './productType.js';

/** Every source of the product's numbers and conditions, with its kind. */
export function ProductSources({ product }: { readonly product: ProductDetail }) {
  const { t } = useTranslation();
  if (product.sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('product.sources')}</h2>
      <ul>
        {product.sources.map((source) => (
          <li key={source.id}>
            <span className="hint">{t(`source.${source.kind}`)} · </span>
            <SourceText source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
