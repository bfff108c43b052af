import 'fake-indexeddb/auto';
import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sessionEnded } from '../api/session-state';
import { show, someone } from '../ui/testing';
import { SignInAgain } from './sign-in-again';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const page = (
  <>
    <label>
      Purpose <input defaultValue="" />
    </label>
    <SignInAgain />
  </>
);

it('keeps the page and its form when the session ends, and closes when somebody signed in elsewhere', async () => {
  await show(page);
  const field = screen.getByLabelText<HTMLInputElement>('Purpose');
  field.value = 'Planning';

  act(() => sessionEnded());
  expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in in a new window' })).toHaveAttribute('href', '/session/sign-in?to=%2Fsigned-in');

  server.use(http.get('*/session', () => HttpResponse.json(someone)));
  act(() => void dispatchEvent(new Event('focus')));

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByLabelText('Purpose')).toHaveValue('Planning');
});

it('stays while nobody signed in', async () => {
  await show(page);
  act(() => sessionEnded());
  let asked = 0;
  server.use(http.get('*/session', () => HttpResponse.json({ signedIn: (asked += 1) < 0 })));

  act(() => void dispatchEvent(new Event('focus')));

  await waitFor(() => expect(asked).toBe(1));
  expect(screen.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
});
