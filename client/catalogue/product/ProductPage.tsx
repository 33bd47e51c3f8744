import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ProductDocument } from '../../generated/operations.js';
import { useCase } from '../../shared/case/useCase.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { PackagePlaces } from './packages/PackagePlaces.js';
import { ProductPackages } from './packages/ProductPackages.js';
import { PlainConditions } from './PlainConditions.js';
import { ProductExplanation } from './ProductExplanation.js';
import { ProductHead } from './ProductHead.js';
import { ProductSources } from './ProductSources.js';
import { ProductTerms } from './ProductTerms.js';
import { catalogueTexts } from '../catalogue.texts.js';
import { productTexts } from './product.texts.js';
import './product.css';

addTexts(catalogueTexts);
addTexts(productTexts);

/** One product: terms, why it fits the case or not (or its conditions in plain words), sources and version. */
export function Component() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const theCase = useCase();
  const caseHref = useCaseHref();
  const [{ data, error }, reload] = useQuery({ query: ProductDocument, variables: { slug } });
  const result = data?.product;
  const product = result?.__typename === 'Product' ? result : undefined;
  return (
    <div className="page page--reading product">
      <p className="breadcrumb">
        <Link to={caseHref(theCase.blank ? '/products' : '/match/results')}>
          ‹ {t(theCase.blank ? 'product.all' : 'product.back')}
        </Link>
      </p>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {result && result.__typename !== 'Product' && (
        <>
          <PageHeading>{t('product.none')}</PageHeading>
          <FailureAlert message={result.message}>
            <Link to="/products">{t('product.all')}</Link>
          </FailureAlert>
        </>
      )}
      {!result && !error && <Loading rows={10} />}
      {product && (
        <>
          <ProductHead product={product} />
          {theCase.blank ? (
            <PlainConditions product={product} />
          ) : (
            <ProductExplanation theCase={theCase} product={product} />
          )}
          {!theCase.blank && <ProductPackages theCase={theCase} slug={product.slug} />}
          <PackagePlaces slug={product.slug} />
          <ProductTerms product={product} />
          <ProductSources product={product} />
        </>
      )}
    </div>
  );
}
