import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProductsQuery } from '../generated/operations.js';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { CompareBox } from '../shared/compare/CompareBox.js';
import { money } from '../shared/format/money.js';
import { useLanguage, useLocalized } from '../shared/i18n/useLanguage.js';
import { ProductTags } from '../shared/offer/ProductTags.js';
import { priceInWords, termInWords } from './price.js';

type Connection = Extract<ProductsQuery['products'], { __typename: 'ProductConnection' }>;

/** One product of the catalogue in a row. */
export function CatalogueRow({ product }: { readonly product: Connection['edges'][number]['node'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const amounts = {
    low: money(product.minAmount, language),
    high: money(product.maxAmount, language),
  };
  const facts = [
    [t('catalogue.amountLabel'), t('catalogue.amounts', amounts)],
    [
      t(product.pricing === 'EQUITY' ? 'catalogue.exitLabel' : 'catalogue.termLabel'),
      termInWords(t, product),
    ],
    [t('catalogue.priceLabel'), priceInWords(t, product)],
    [t('offer.turnaround'), t('offer.workingDays', { count: product.turnaroundWorkingDays })],
  ] as const;
  return (
    <li>
      <div className="catalogue__name">
        <Link to={caseHref(`/products/${product.slug}`)}>{localized(product.name)}</Link>{' '}
        <ProductTags illustrative={product.illustrative} status={product.status} />
        <CompareBox slug={product.slug} version={product.version} name={localized(product.name)} />
      </div>
      <p className="hint">
        {localized(product.institution.name)} · {t(`kind.${product.kind}`)} ·{' '}
        {t(`collateral.${product.collateral}`)}
      </p>
      <p>{localized(product.summary)}</p>
      <dl className="offer-summary">
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
