import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ProductPackagePlacesDocument } from '../../../generated/operations.js';
import { useCaseHref } from '../../../shared/case/useCaseHref.js';
import { addTexts } from '../../../shared/i18n/lateTexts.js';
import { useLocalized } from '../../../shared/i18n/useLanguage.js';
import { ProblemAlert } from '../../../shared/states/ProblemAlert.js';
import { packagesTexts } from './packages.texts.js';

addTexts(packagesTexts);

/** Beside which loans a product can be taken: absent for one that stands in no package. */
export function PackagePlaces({ slug }: { readonly slug: string }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const [{ data, error }, reload] = useQuery({ query: ProductPackagePlacesDocument, variables: { slug } });
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const items = data?.packagePlaces.__typename === 'PackagePlaces' ? data.packagePlaces.items : [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('packages.places')}</h2>
      <p className="hint">{t('packages.placesLead')}</p>
      <ul className="link-rows">
        {items.map(({ loan, name, role, required }) => (
          <li key={`${loan.slug} ${name.zh} ${role}`}>
            <Link to={caseHref(`/products/${loan.slug}`)}>{localized(loan.name)}</Link>
            <span className="hint">
              {[
                localized(loan.institution.name),
                localized(name),
                t('packages.as', { role: t(`packages.role.${role}`) }),
                ...(required ? [t('packages.required')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
