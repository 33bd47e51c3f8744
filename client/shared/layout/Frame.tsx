import { Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Loading } from '../states/Loading.js';
import { endFirstView } from './firstView.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { LiveRegion } from './LiveRegion.js';
import { PrintStamp } from './PrintStamp.js';

/** What every page stands in: skip link, header, a workspace's navigation, one main region, footer. */
export function Frame({ navigation }: { readonly navigation?: ReactNode }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  // The router calls the location that the browser loaded "default".
  useEffect(() => {
    if (key !== 'default') endFirstView();
  }, [key]);
  return (
    <>
      <a href="#main" className="skip-link" onClick={focusMain}>
        {t('layout.skip')}
      </a>
      <LiveRegion />
      <Header />
      <PrintStamp />
      {navigation}
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

/** The address fragment holds answers, so the skip link moves the focus instead of changing it. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
