import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { createRoutes } from './routes.js';
import { apiClient } from './shared/api/client.js';
import { adoptAddresses } from './shared/case/answersStore.js';
import { startTexts } from './shared/i18n/i18n.js';
import { ThemeProvider } from './shared/theme/ThemeProvider.js';
import { publishColours } from './shared/theme/tokens.js';
import './shared/styles/base.css';
import './shared/styles/forms.css';
import './shared/styles/layout.css';
import './shared/styles/parts.css';
import './shared/styles/forcedColours.css';
import './shared/styles/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

publishColours(document.documentElement);
startTexts();
adoptAddresses();

createRoot(root).render(
  <StrictMode>
    <Provider value={apiClient}>
      <ThemeProvider>
        <RouterProvider router={createRoutes()} />
      </ThemeProvider>
    </Provider>
  </StrictMode>,
);
