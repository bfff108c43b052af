import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { makeQueryClient } from '../api/query-client';
import { sessionQuery } from '../api/session';
import { sessionEnded } from '../api/session-state';
import { someone } from '../ui/testing';
import { Root } from './root';

async function at(path: string) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const queries = makeQueryClient();
  queries.setQueryData(sessionQuery.queryKey, someone);
  const root = createRootRoute({ component: Root });
  const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: () => <p>desk</p> });
  const wall = createRoute({ getParentRoute: () => root, path: '/wall', component: () => <p>wall</p>, staticData: { unattended: true } });
  const router = createRouter({ routeTree: root.addChildren([desk, wall]), history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

it.each([
  ['/desk', 1],
  ['/wall', 0],
])('asks to sign in again where somebody is, and never on a wall: %s', async (path, dialogs) => {
  await at(path);

  act(() => sessionEnded());

  expect(screen.queryAllByRole('dialog', { name: 'Sign in again' })).toHaveLength(dialogs);
});

it('has the notices before the page', async () => {
  await at('/desk');

  const order = screen.getByRole('region', { name: 'Notices' }).compareDocumentPosition(screen.getByText('desk'));
  expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
