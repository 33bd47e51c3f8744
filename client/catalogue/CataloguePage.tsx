import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { CompareBar } from '../shared/compare/CompareBar.js';
import { addTexts } from '../shared/i18n/lateTexts.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import { CatalogueFilterBar } from './CatalogueFilterBar.js';
import { CatalogueList } from './CatalogueList.js';
import { useCatalogueAddress } from './useCatalogueAddress.js';
import { catalogueTexts } from './catalogue.texts.js';
import './catalogue.css';

addTexts(catalogueTexts);

/** All public products: search, filters, rows; the state of each is shown. */
export function Component() {
  const { t } = useTranslation();
  const caseHref = useCaseHref();
  const address = useCatalogueAddress();
  return (
    <div className="page page--wide">
      <PageHeading>{t('catalogue.title')}</PageHeading>
      <p className="lead">{t('catalogue.lead')}</p>
      <p>
        <Link className="button-link button-link--primary" to={caseHref('/match')}>
          {t('catalogue.match')}
        </Link>
      </p>
      <CatalogueFilterBar address={address} />
      <CatalogueList key={JSON.stringify(address.filter)} address={address} />
      <CompareBar />
    </div>
  );
}
