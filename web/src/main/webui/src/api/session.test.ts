import 'fake-indexeddb/auto';
import { act, renderHook } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { forgetCopies, keepCopy, readCopy, useCopyShownSince } from './offline-copy';
import { makeQueryClient } from './query-client';
import { sessionQuery } from './session';
import { onSessionEnded } from './session-state';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  server.resetHandlers();
  await forgetCopies();
});
afterAll(() => server.close());

const emma = { signedIn: true, account: 'emma', name: 'Emma', organisation: 'minbin', roles: ['employee'], locale: 'nl', csrfToken: 'secret', expiresAt: '' };
const answers = (session: object) => http.get('*/session', () => HttpResponse.json(session));
const noNetwork = () => http.get('*/session', () => HttpResponse.error());
const read = () => makeQueryClient().fetchQuery(sessionQuery);

it('stays who it was without a network, but without the token', async () => {
  server.use(answers(emma));
  await read();

  server.use(noNetwork());

  expect(await read()).toEqual({ ...emma, csrfToken: '' });
});

it('is nobody without a network on a device that nobody used', async () => {
  server.use(noNetwork());

  expect(await read()).toEqual({ signedIn: false });
});

it('forgets what was kept when the session is over', async () => {
  server.use(answers(emma));
  await read();
  await keepCopy('my-bookings', ['hers']);

  server.use(answers({ signedIn: false }));
  await read();

  expect(await readCopy('session')).toBeUndefined();
  expect(await readCopy('my-bookings')).toBeUndefined();
});

it('forgets what somebody chose here once another person signs in, and not before', async () => {
  const choices = { 'flexplek.language': 'en', 'flexplek.theme': 'dark' };
  for (const [key, value] of Object.entries({ ...choices, 'flexplek.home': 'b1', 'flexplek.floor.b1': 'f3' })) localStorage.setItem(key, value);
  server.use(answers(emma));
  await read();
  server.use(answers({ signedIn: false }));
  await read();
  server.use(answers(emma));
  await read();
  expect(localStorage.getItem('flexplek.home')).toBe('b1');

  server.use(answers({ ...emma, account: 'noor' }));
  await read();

  expect({ ...localStorage }).toEqual({ ...choices, 'flexplek.person': 'noor' });
});

it('stays the page of its person when the session has ended, and says so', async () => {
  const queries = makeQueryClient();
  server.use(answers(emma));
  await queries.fetchQuery(sessionQuery);
  const ended = vi.fn();
  const quiet = onSessionEnded(ended);

  server.use(answers({ signedIn: false }));
  await queries.invalidateQueries({ refetchType: 'all' });
  quiet();

  expect(queries.getQueryData(sessionQuery.queryKey)).toEqual(emma);
  expect(ended).toHaveBeenCalledOnce();
});

it('does not take what it knows of the person for what is on the screen', async () => {
  server.use(answers(emma));
  await read();
  const { result } = renderHook(useCopyShownSince);

  server.use(answers({ signedIn: false }));
  await act(read);

  expect(result.current).toBeUndefined();
});

it('tells the other tabs who has signed in', async () => {
  const heard: unknown[] = [];
  const tab = new BroadcastChannel('flexplek.session');
  tab.onmessage = ({ data }) => heard.push(data);
  server.use(answers(emma));

  await read();

  await vi.waitFor(() => expect(heard).toEqual([{ person: 'emma' }]));
  tab.close();
});

it('never shows the bookings of one person to the next', async () => {
  server.use(answers(emma));
  await read();
  await keepCopy('my-bookings', ['hers']);

  server.use(answers({ ...emma, account: 'milan' }));
  await read();

  expect(await readCopy('my-bookings')).toBeUndefined();
});

it.each([{ signedIn: false }, { ...emma, account: 'milan' }])('keeps nothing that a tab wrote after signing out in another: %o', async (next) => {
  await keepCopy('my-bookings', ['hers']);

  server.use(answers(next));
  await read();

  expect(await readCopy('my-bookings')).toBeUndefined();
});
