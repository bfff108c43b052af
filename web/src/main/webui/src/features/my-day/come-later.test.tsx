import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { desk } from '../../api/bookings.fixture';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { ComeLater } from './come-later';

const at = (time: string) => instantAt(kade.zone, '2026-11-24', time);
const now = new Date(at('08:00'));
const booking = desk(now, 60);

let said: { method: string; seen: string | null; expectedAt: string | null }[];
let expectedAt: string | null;
let latest: string | null;
const etag = () => ({ headers: { ETag: `"${said.length}"` } });
const answer = () => HttpResponse.json({ ...booking, expectedAt, checkInCloses: expectedAt === null ? at('09:30') : new Date(Date.parse(expectedAt) + 30 * 60_000).toISOString() }, etag());

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  said = [];
  expectedAt = null;
  latest = at('11:00');
  server.resetHandlers(
    http.get('*/v1/bookings/:id/arrival', () => HttpResponse.json({ expectedAt, keptUntil: at('09:30'), latest }, etag())),
    http.put('*/v1/bookings/:id/arrival', async ({ request }) => {
      ({ expectedAt } = (await request.json()) as { expectedAt: string });
      said.push({ method: 'PUT', seen: request.headers.get('If-Match'), expectedAt });
      return answer();
    }),
    http.delete('*/v1/bookings/:id/arrival', ({ request }) => {
      expectedAt = null;
      said.push({ method: 'DELETE', seen: request.headers.get('If-Match'), expectedAt });
      return answer();
    }),
  );
});

const dialog = () => within(screen.getByRole('dialog', { name: "I'm later" }));
async function open() {
  await show(
    <>
      <h1 tabIndex={-1}>Booking</h1>
      <ComeLater booking={booking} now={now} />
      <Toasts />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: "I'm later" }));
  await dialog().findByRole('button', { name: 'Leave as it is' });
}

it('says it in one tap, over what was seen, and until when the space waits', async () => {
  await open();
  expect(dialog().getByText(/The latest you can say is 11:00/)).toBeVisible();

  await userEvent.click(dialog().getByRole('button', { name: '30 minutes: 09:30' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(said).toEqual([{ method: 'PUT', seen: '"0"', expectedAt: new Date(at('09:30')).toISOString() }]);
  expect((await screen.findAllByText('You come at 09:30. The space waits until 10:00.'))[0]).toBeVisible();
});

it('takes it back by undo', async () => {
  await open();
  await userEvent.click(dialog().getByRole('button', { name: '60 minutes: 10:00' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect((await screen.findAllByText('The space waits until 09:30, as before.'))[0]).toBeVisible();
  expect(said.map(({ method, seen }) => [method, seen])).toEqual([
    ['PUT', '"0"'],
    ['DELETE', '"1"'],
  ]);
});

it('says another time, and comes back to the one before by undo', async () => {
  expectedAt = at('10:00');
  await open();
  expect(dialog().getByText('You said that you come at 10:00.')).toBeVisible();
  const field = dialog().getByLabelText('Another time');
  expect(within(field).getByRole('option', { selected: true })).toHaveTextContent('10:00');

  await userEvent.selectOptions(field, '10:40');
  await userEvent.click(dialog().getByRole('button', { name: 'Say it' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(said).toHaveLength(2));
  expect(said.map((one) => Date.parse(one.expectedAt!))).toEqual([Date.parse(at('10:40')), Date.parse(at('10:00'))]);
});

it('comes at the start after all', async () => {
  expectedAt = at('10:00');
  await open();

  await userEvent.click(dialog().getByRole('button', { name: 'I come at the start after all' }));

  await waitFor(() => expect(said.map(({ method }) => method)).toEqual(['DELETE']));
});

it('offers no time where the rule lets nobody come later', async () => {
  latest = null;
  await open();

  expect(dialog().getByRole('status')).toHaveTextContent('The space does not wait longer');
  expect(dialog().queryByRole('button', { name: 'Say it' })).toBeNull();
  expect(dialog().queryByLabelText('Another time')).toBeNull();
});

it('says which rule refuses it, and keeps what was chosen', async () => {
  server.use(
    http.put('*/v1/bookings/:id/arrival', () =>
      HttpResponse.json({ type: '/problems/too-much-later', status: 422, title: 'That is too much later', detail: 'Say 09:45, or earlier.' }, { status: 422 }),
    ),
  );
  await open();
  await userEvent.selectOptions(dialog().getByLabelText('Another time'), '10:40');
  await userEvent.click(dialog().getByRole('button', { name: 'Say it' }));

  expect(await dialog().findByText('That is too much later')).toBeVisible();
  expect(dialog().getByText('Say 09:45, or earlier.')).toBeVisible();
  expect(within(dialog().getByLabelText('Another time')).getByRole('option', { selected: true })).toHaveTextContent('10:40');
});
