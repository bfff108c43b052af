import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { myIdQuery } from '../api/my-id';
import { makeQueryClient } from '../api/query-client';
import { sessionQuery } from '../api/session';
import type { Session, SignedIn } from '../api/session-state';
import { Announcer } from './announcer';
import { forgetToasts } from './toast';

/** The id by which booking-service knows who is signed in. */
export const MY_ID = '00000000-0000-4000-8000-000000000001';

export const someone: SignedIn = {
  signedIn: true,
  account: 'account of Emma',
  name: 'Emma de Wit',
  organisation: 'minbin',
  roles: ['employee'],
  locale: 'nl',
  csrfToken: 'token-of-the-test',
  expiresAt: '2030-01-01T00:00:00Z',
};

/** Shows a component with everything it has in the app: words, requests, addresses, somebody signed in. */
export async function show(what: ReactNode, { at = '/', route = '/$', session = someone, shell: frame }: ShowOptions = {}): Promise<RenderResult> {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  forgetToasts();
  const queries = makeQueryClient();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  queries.setQueryData(sessionQuery.queryKey, session);
  if (session.signedIn) queries.setQueryData(myIdQuery.queryKey, MY_ID);
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', ...(frame && { component: frame }) });
  const page = createRoute({ getParentRoute: () => shell, path: route, component: () => what });
  const router = createRouter({
    routeTree: root.addChildren([shell.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
        <Announcer />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

interface ShowOptions {
  /** The address in the browser. */
  at?: string;
  /** The pattern of the page, for parameters: `/bookings/$bookingId`. */
  route?: string;
  session?: Session;
  /** What stands around the page. */
  shell?: () => ReactNode;
}
