import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followOtherTabs } from '../api/my-bookings';
import { makeQueryClient } from '../api/query-client';
import { sessionQuery } from '../api/session';
import { partsComeFrom } from '../ui/part';
import { preferredLanguage, speak } from './language';
import { watchForNewVersion } from './new-version';
import { parts } from './parts';
import { makeRouter } from './router';
import '../ui/font/font.css';
import '../ui/theme.css';
import '../ui/base.css';

// A page of an older version that is no longer served: the newer one has it. Once only, so that a fault does not turn in circles.
addEventListener('vite:preloadError', () => {
  if (!navigator.onLine || sessionStorage.getItem('flexplek.reloaded') === location.href) return;
  sessionStorage.setItem('flexplek.reloaded', location.href);
  location.reload();
});

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

// A door that does not answer is shown by the router's error page.
const session = await queryClient.ensureQueryData(sessionQuery).catch(() => ({ signedIn: false }) as const);
await speak(preferredLanguage(session));
addEventListener('online', () => void queryClient.invalidateQueries());
followOtherTabs(queryClient);
partsComeFrom(parts);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);

// Not before the page is there: it must not wait for files that only a visit without a network needs.
if (import.meta.env.PROD) setTimeout(() => void watchForNewVersion(), 3000);
