import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../layout/PageHeading.js';

/** An address that no page has. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHeading>{t('states.notFound')}</PageHeading>
      <p>{t('states.notFoundAdvice')}</p>
      <Link to="/">{t('states.home')}</Link>
    </div>
  );
}
