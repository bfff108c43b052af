import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/query-client';
import { sessionQuery } from '../api/session';
import { someone } from '../ui/testing';
import { makeRouter } from './router';

it('keeps the navigation beside a page that does not exist', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ unread: 0 })));
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const queries = makeQueryClient();
  queries.setQueryData(sessionQuery.queryKey, someone);
  history.replaceState({}, '', '/nowhere/at/all');
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={makeRouter(queries)} />
      </QueryClientProvider>
    </I18nProvider>,
  );

  expect(await screen.findByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
  expect(screen.getAllByRole('navigation', { name: 'Main' }).length).toBeGreaterThan(0);
});
