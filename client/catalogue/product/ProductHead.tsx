import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { ProductTags } from '../../shared/offer/ProductTags.js';
import { printOpened } from './printOpened.js';
import type { ProductDetail } from './productType.js';

/** Name, institution, kind and state of a product. */
export function ProductHead({ product }: { readonly product: ProductDetail }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <header className="product__head">
      <div>
        <PageHeading subject={product.slug}>{localized(product.name)}</PageHeading>
        <p className="hint">
          {localized(product.institution.name)} · {t(`kind.${product.kind}`)}{' '}
          <ProductTags illustrative={product.illustrative} status={product.status} />
        </p>
      </div>
      <Button onClick={printOpened}>{t('product.print')}</Button>
      <p className="lead">{localized(product.summary)}</p>
      {product.illustrative && <p className="hint">{t('layout.illustrative')}</p>}
    </header>
  );
}
