import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { forgetCopies, keepCopy, readCopy } from '../api/offline-copy';
import { show } from '../ui/testing';
import { AccountChoices } from './account-choices';

const server = setupServer();
const assign = vi.fn();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(async () => {
  vi.stubGlobal('location', { origin: location.origin, assign });
  localStorage.setItem('flexplek.language', 'nl');
  localStorage.setItem('flexplek.needs', '["monitor"]');
  sessionStorage.setItem('flexplek.draft', 'Planning');
  await keepCopy('my-bookings', ['mine']);
});
afterEach(async () => {
  server.resetHandlers();
  assign.mockReset();
  await forgetCopies();
});
afterAll(() => server.close());

const signOut = async () => {
  await show(<AccountChoices />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
};

it('leaves nothing of the person on the device, also where the browser does not do so by itself', async () => {
  server.use(http.post('*/session/sign-out', () => HttpResponse.json({ signedIn: false, to: '/signed-out' })));

  await signOut();

  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/signed-out'));
  expect(await readCopy('my-bookings')).toBeUndefined();
  expect({ ...localStorage }).toEqual({ 'flexplek.language': 'nl' });
  expect(sessionStorage).toHaveLength(0);
});

it('keeps everything while the session goes on', async () => {
  server.use(http.post('*/session/sign-out', () => HttpResponse.json({ type: '/problems/sign-in-away' }, { status: 503 })));

  await signOut();

  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Sign out' })).not.toHaveAttribute('aria-busy'));
  expect(assign).not.toHaveBeenCalled();
  expect(await readCopy('my-bookings')).toEqual(['mine']);
  expect(localStorage.getItem('flexplek.needs')).toBe('["monitor"]');
});
