import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatchItemPartsFragment } from '../../generated/operations.js';
import { PackageLine } from './PackageLine.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { CompareBox } from '../../shared/compare/CompareBox.js';
import { ConditionLine } from '../../shared/conditions/ConditionLine.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { OfferSummary } from '../../shared/offer/OfferSummary.js';
import { ProductTags } from '../../shared/offer/ProductTags.js';
import { changesInLine } from '../../shared/ways/changesInLine.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';

/** Conditions shown before the reader asks for all of them; paper, which can't be asked, has all that came. */
const mostOnScreen = 3;

/** One product matched: what it is, the outcome, the offer and its cost, what decides, the way to all reasons. */
export function ResultCard({ item }: { readonly item: MatchItemPartsFragment }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const { product, outcome, offer } = item;
  const name = localized(product.name);
  // What fits has its sentence once at the head of the group; what doesn't is said by the conditions below.
  const needsHeadline = outcome === 'NEARLY' || outcome === 'UNKNOWN';
  const holders = new Set(item.deciding.map(({ parent }) => parent));
  const leaves = item.deciding.filter(({ id }) => !holders.has(id));
  const hasMore = item.decidingCount > item.deciding.length || leaves.length > mostOnScreen;
  return (
    <article className="panel result-card">
      <header>
        <div className="result-card__product">
          <h3>{name}</h3>
          <ProductTags illustrative={product.illustrative} status={product.status} />
          <p>
            {localized(product.institution.name)} · {t(`kind.${product.kind}`)}
          </p>
        </div>
        <OutcomeMark outcome={outcome} />
      </header>
      {needsHeadline && <p className="result-card__headline">{localized(item.headline)}</p>}
      {offer && (
        <OfferSummary
          offer={offer}
          pricing={product.pricing}
          days={product.days}
          turnaroundWorkingDays={product.turnaroundWorkingDays}
        />
      )}
      {offer && item.coversAmount === false && <p className="shortfall">{t('offer.amountShort')}</p>}
      {offer && item.coversTerm === false && <p className="shortfall">{t('offer.termShort')}</p>}
      {item.package && <PackageLine hint={item.package} />}
      <ul className="conditions" aria-label={t('results.deciding')}>
        {leaves.map((condition, index) => (
          <li key={condition.id} {...(index >= mostOnScreen && { className: 'print-only' })}>
            <ConditionLine condition={condition} />
          </li>
        ))}
      </ul>
      {item.easiestWay && (
        <p className="result-card__way">
          {t('results.easiestWay', { changes: changesInLine(item.easiestWay, localized, t('way.and')) })}
        </p>
      )}
      <div className="result-card__more">
        <p>
          {hasMore && <span className="hint">{t('results.moreConditions')} </span>}
          <Link to={caseHref(`/products/${product.slug}`)} aria-label={t('results.basisOf', { name })}>
            {t('results.basis')} ›
          </Link>
        </p>
        <CompareBox slug={product.slug} version={product.version} name={name} />
      </div>
    </article>
  );
}
