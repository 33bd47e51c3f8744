import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { usePlatform } from '../api/usePlatform.js';
import { useCaseHref } from '../case/useCaseHref.js';
import { RoleSwitch } from '../workspace/RoleSwitch.js';
import { LanguageSwitch } from './LanguageSwitch.js';

/** Name of the platform, where to go, the language; in the demonstration the date it is seen from, and by whom. */
export function Header() {
  const { t } = useTranslation();
  const caseHref = useCaseHref();
  const platform = usePlatform();
  return (
    <header className="site-header">
      <div className="site-header__row">
        <Link to="/" className="site-header__name">
          {t('layout.name')}
        </Link>
        <nav aria-label={t('layout.navigation')}>
          <NavLink to={caseHref('/match')}>{t('layout.match')}</NavLink>
          <NavLink to={caseHref('/products')}>{t('layout.products')}</NavLink>
          <NavLink to={caseHref('/figures')}>{t('layout.figures')}</NavLink>
        </nav>
        <LanguageSwitch />
      </div>
      {platform?.demo && (
        <div className="site-header__demo">
          <p>{t('layout.demo', { date: platform.asOf })}</p>
          <RoleSwitch />
        </div>
      )}
    </header>
  );
}
