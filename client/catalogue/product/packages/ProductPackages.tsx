import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProductPackagesDocument } from '../../../generated/operations.js';
import type { Case } from '../../../shared/case/useCase.js';
import { addTexts } from '../../../shared/i18n/lateTexts.js';
import { ProblemAlert } from '../../../shared/states/ProblemAlert.js';
import { PackageDetail } from './PackageDetail.js';
import { packagesTexts } from './packages.texts.js';

addTexts(packagesTexts);

/** With whom the loan is taken together: absent for a product without packages. */
export function ProductPackages({ theCase, slug }: { readonly theCase: Case; readonly slug: string }) {
  const { t } = useTranslation();
  const { input } = theCase;
  const [{ data, error }, reload] = useQuery({
    query: ProductPackagesDocument,
    variables: { input: input ?? {}, slug },
    pause: input === undefined,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const items = data?.packages.__typename === 'Packages' ? data.packages.items : [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="packages">
      <h2 id="packages">{t('packages.title')}</h2>
      {items.map((item) => (
        <PackageDetail key={item.id} item={item} isOnly={items.length === 1} />
      ))}
    </section>
  );
}
