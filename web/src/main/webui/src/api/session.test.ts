import 'fake-indexeddb/auto';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { forgetCopies, keepCopy, readCopy } from './offline-copy';
import { makeQueryClient } from './query-client';
import { sessionQuery } from './session';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  server.resetHandlers();
  await forgetCopies();
});
afterAll(() => server.close());

const emma = { signedIn: true, personId: 'emma', name: 'Emma', organisation: 'minbin', roles: ['employee'], locale: 'nl', csrfToken: 'secret', expiresAt: '' };
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

it('never shows the bookings of one person to the next', async () => {
  server.use(answers(emma));
  await read();
  await keepCopy('my-bookings', ['hers']);

  server.use(answers({ ...emma, personId: 'milan' }));
  await read();

  expect(await readCopy('my-bookings')).toBeUndefined();
});
