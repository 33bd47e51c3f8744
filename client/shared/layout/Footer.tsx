import { useTranslation } from 'react-i18next';

/** Who is behind the pages, and what the platform does not do. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <p>{t('layout.disclaimer')}</p>
      <p>{t('layout.illustrative')}</p>
      <p>{t('layout.owner')}</p>
    </footer>
  );
}
