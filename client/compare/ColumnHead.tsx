import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { without } from '../shared/compare/chosen.js';
import { useChosen } from '../shared/compare/useChosen.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import { ProductTags } from '../shared/offer/ProductTags.js';
import type { ComparedColumn } from './comparedType.js';

interface Props {
  readonly column: ComparedColumn;
  /** Whether a phone leaves the column out. */
  readonly off: boolean;
}

/** The head of a product's column: name, institution, an outdated version marked, and a way to take it out. */
export function ColumnHead({ column: { item, newestVersion }, off }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const { choose } = useChosen();
  const { product } = item;
  const name = localized(product.name);
  return (
    <th scope="col" data-off={off || undefined}>
      <Link to={caseHref(`/products/${product.slug}`)}>{name}</Link>{' '}
      <ProductTags illustrative={product.illustrative} status={product.status} />
      <span className="compare__note">{localized(product.institution.name)}</span>
      {newestVersion > product.version && (
        <span className="compare__outdated">
          {t('compare.outdated', { version: newestVersion })}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() =>
              choose((those) =>
                those.map((one) =>
                  one.slug === product.slug ? { slug: one.slug, version: newestVersion } : one,
                ),
              )
            }
          >
            {t('compare.takeNewest')}
          </button>
        </span>
      )}
      <button
        type="button"
        className="text-button"
        aria-label={t('compare.removeOf', { name })}
        onClick={() => choose((those) => without(those, product.slug))}
      >
        {t('compare.remove')}
      </button>
    </th>
  );
}
