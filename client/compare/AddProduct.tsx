import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProductNamesDocument } from '../generated/operations.js';
import { mostChosen, toggled } from '../shared/compare/chosen.js';
import { useChosen } from '../shared/compare/useChosen.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';

/** Adds one of the products on offer to the comparison; absent when four stand in it. */
export function AddProduct() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const id = useId();
  const { chosen, choose } = useChosen();
  const [{ data }] = useQuery({ query: ProductNamesDocument });
  const products = data?.products.__typename === 'ProductConnection' ? data.products.edges : [];
  if (chosen.length >= mostChosen) return null;
  const others = products.filter(
    ({ node }) => node.status === 'PUBLISHED' && !chosen.some(({ slug }) => slug === node.slug),
  );
  return (
    <div className="filter compare__add">
      <label htmlFor={id}>{t('compare.add')}</label>
      <select
        id={id}
        value=""
        onChange={(event) => choose((those) => toggled(those, { slug: event.target.value }))}
      >
        <option value="">{t('compare.addChoose')}</option>
        {others.map(({ node }) => (
          <option key={node.slug} value={node.slug}>
            {localized(node.name)} · {localized(node.institution.name)}
          </option>
        ))}
      </select>
    </div>
  );
}
