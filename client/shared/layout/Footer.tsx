import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Pages about the platform itself, linked from every page. */
const pages = ['method', 'help', 'privacy', 'accessibility'] as const;

/** Who is behind the pages, and what the platform does not do. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <p>{t('layout.disclaimer')}</p>
      <p>{t('layout.illustrative')}</p>
      <p>{t('layout.owner')}</p>
      <nav aria-label={t('layout.footer')}>
        {pages.map((page) => (
          <Link key={page} to={`/${page}`}>
            {t(`layout.${page}`)}
          </Link>
        ))}
      </nav>
    </footer>
  );
}
