import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { workspaceOf } from './workspaces.js';

/** The pages of the workspace that the address belongs to; whose workspace it is goes along in the search part. */
export function WorkNavigation() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { label, pages } = workspaceOf(pathname);
  return (
    <nav className="work-navigation" aria-label={t('workspace.navigation')}>
      <strong>{t(label)}</strong>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <NavLink end to={{ pathname: page.path, search: partyOf(search) }}>
              {t(page.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Search parameters that say whose workspace it is. */
const partyParameters = ['enterprise', 'institution'] as const;

function partyOf(search: string): string {
  const given = new URLSearchParams(search);
  const kept = partyParameters.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(kept).toString();
}
