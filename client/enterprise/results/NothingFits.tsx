import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatchResultsQuery } from '../../generated/operations.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';

type Match = Extract<MatchResultsQuery['match'], { __typename: 'Match' }>;

/** No product fits in full: the nearest ones by the engine's order, and the way to ask a person. */
export function NothingFits({ nearest }: { readonly nearest: Match['nearest'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  return (
    <section className="panel" aria-labelledby="none-fits">
      <h2 id="none-fits">{t('results.noneFits')}</h2>
      {nearest.edges.length > 0 && (
        <>
          <p>{t('results.nearest', { count: nearest.edges.length })}</p>
          <ul className="link-rows">
            {nearest.edges.map(({ node }) => (
              <li key={node.product.slug}>
                <Link to={caseHref(`/products/${node.product.slug}`)}>{localized(node.product.name)}</Link>
                <OutcomeMark outcome={node.outcome} />
                <span className="hint">{localized(node.headline)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('results.offline')}</p>
    </section>
  );
}
