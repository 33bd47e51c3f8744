import { createBrowserRouter } from 'react-router';
import { PublicLayout } from './shared/layout/PublicLayout.js';
import { WorkLayout } from './shared/workspace/WorkLayout.js';
import { CrashPage } from './shared/states/CrashPage.js';
import { NotFoundPage } from './shared/states/NotFoundPage.js';

/** The pages by address; each is loaded when it is first opened. */
export function createRoutes() {
  return createBrowserRouter([
    {
      element: <PublicLayout />,
      errorElement: <CrashPage />,
      hydrateFallbackElement: <></>,
      children: [
        { path: '/', lazy: () => import('./enterprise/home/HomePage.js') },
        { path: '/match', lazy: () => import('./enterprise/match/MatchPage.js') },
        { path: '/match/results', lazy: () => import('./enterprise/results/ResultsPage.js') },
        { path: '/match/compare', lazy: () => import('./compare/ComparePage.js') },
        { path: '/products', lazy: () => import('./catalogue/CataloguePage.js') },
        { path: '/products/:slug', lazy: () => import('./catalogue/product/ProductPage.js') },
        { path: '/figures', lazy: () => import('./figures/FiguresPage.js') },
        { path: '/method', lazy: () => import('./about/MethodPage.js') },
        { path: '/help', lazy: () => import('./about/HelpPage.js') },
        { path: '/privacy', lazy: () => import('./about/PrivacyPage.js') },
        { path: '/accessibility', lazy: () => import('./about/AccessibilityPage.js') },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
    {
      element: <WorkLayout />,
      errorElement: <CrashPage />,
      hydrateFallbackElement: <></>,
      children: [
        { path: '/e', lazy: () => import('./enterprise/choose/ChooseEnterprisePage.js') },
        { path: '/e/profile', lazy: () => import('./enterprise/profile/ProfilePage.js') },
        { path: '/e/scores', lazy: () => import('./enterprise/scores/ScoresPage.js') },
        { path: '/i', lazy: () => import('./institution/choose/ChooseInstitutionPage.js') },
        { path: '/b', lazy: () => import('./bureau/dashboard/DashboardPage.js') },
        { path: '/b/report', lazy: () => import('./bureau/report/ReportPage.js') },
        {
          path: '/i/products',
          lazy: () => import('./institution/products/InstitutionProductsPage.js'),
        },
      ],
    },
  ]);
}
