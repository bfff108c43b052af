import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { WaitlistEntry, WaitlistRequest } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { useBooking } from '../../api/my-bookings';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { WaitButton } from './wait-button';
import { entry, offered } from './waitlist.fixture';

const server = setupServer();
const SLOT = { start: '2030-12-03T08:00:00Z', end: '2030-12-03T16:00:00Z' };
const any = { kind: 'DESK' as const, floorId: 'f3', amenities: [] };
let mine: WaitlistEntry[];
let asked: { key: string | null; body: WaitlistRequest }[];
let left: string[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  mine = [];
  asked = [];
  left = [];
  server.resetHandlers(
    http.get('*/v1/waitlist-entries', () => HttpResponse.json({ items: mine, next: null })),
    http.post('*/v1/waitlist-entries', async ({ request }) => {
      asked.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as WaitlistRequest });
      mine = [entry()];
      return HttpResponse.json(mine[0], { status: 201 });
    }),
    http.delete('*/v1/waitlist-entries/:id', ({ params }) => {
      left.push(String(params['id']));
      mine = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const choices = [
  { target: { spaceId: 's1' }, what: '3A-012' },
  { target: { anyOf: any }, what: 'Any desk that fits, Verdieping 3' },
];
const render = (slot = SLOT) =>
  show(
    <>
      <WaitButton choices={choices} zone={kade.zone} {...slot} />
      <Toasts />
    </>,
  );
const dialog = () => within(screen.getByRole('dialog', { name: 'Tell me when it is free' }));

async function open() {
  await render();
  await userEvent.click(await screen.findByRole('button', { name: 'Tell me when it is free' }));
}
const send = () => userEvent.click(dialog().getByRole('button', { name: 'Wait for it' }));

it('waits for the space that was looked at, and says at which place', async () => {
  await open();
  await send();

  expect((await screen.findAllByText(/^You are waiting: 3A-012\. Your place in the queue: 2\./))[0]).toBeVisible();
  expect(asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', ...SLOT, autoAccept: false }]);
  expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(await screen.findByText('You are waiting for this space.')).toBeVisible();
  const link = screen.getByRole('link', { name: 'To the waitlist' });
  expect(link).toHaveAttribute('href', '/waitlist');
  expect(link).toHaveFocus();
});

it('waits for any that fits, to be booked at once, when that is chosen', async () => {
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Any desk that fits, Verdieping 3' }));
  await userEvent.click(dialog().getByRole('checkbox', { name: 'Book it for me at once' }));
  await send();

  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ anyOf: any, ...SLOT, autoAccept: true }]));
});

it('can be undone', async () => {
  await open();
  await send();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect((await screen.findAllByText('You are no longer waiting: 3A-012.'))[0]).toBeVisible();
  expect(left).toEqual(['w1']);
});

it('says in the words of the service why one cannot wait, and leads to what one waits for already', async () => {
  const already = { type: '/problems/already-waiting', title: 'You are waiting for that time already', detail: 'Leave that waitlist first, or choose another time.' };
  server.use(http.post('*/v1/waitlist-entries', () => HttpResponse.json(already, { status: 409 })));
  await open();
  await send();

  const alert = within(await dialog().findByRole('alert'));
  expect(alert.getByText('You are waiting for that time already')).toBeVisible();
  expect(alert.getByRole('link', { name: 'To the waitlist' })).toHaveAttribute('href', '/waitlist');

  await userEvent.click(dialog().getByRole('radio', { name: 'Any desk that fits, Verdieping 3' }));
  expect(dialog().queryByRole('alert')).toBeNull();
});

it('leads to the offer where the space is held for me', async () => {
  mine = [offered(20)];
  await render();

  expect(await screen.findByText('This space is offered to you.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tell me when it is free' })).toBeNull();
});

it('tells that one waits, and stays closed, when something else is slow to be read again', async () => {
  let reads = 0;
  server.use(
    http.get('*/v1/bookings/k1', async () => {
      reads += 1;
      if (reads > 1) await delay(300);
      return HttpResponse.json({ id: 'k1' });
    }),
  );
  const Another = () => <p>{useBooking('k1').isFetching ? 'reading' : 'read'}</p>;
  await show(
    <>
      <WaitButton choices={choices} zone={kade.zone} {...SLOT} />
      <Another />
      <Toasts />
    </>,
  );
  await screen.findByText('read');
  await userEvent.click(await screen.findByRole('button', { name: 'Tell me when it is free' }));
  await send();
  expect(await screen.findByText('You are waiting for this space.')).toBeVisible();
  expect(screen.getByText('reading')).toBeVisible();

  expect((await screen.findAllByText(/^You are waiting: 3A-012\. Your place/))[0]).toBeVisible();
  expect(screen.getByRole('link', { name: 'To the waitlist' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Tell me when it is free' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((await screen.findAllByText('You are no longer waiting: 3A-012.'))[0]).toBeVisible();
});

it('says that one waits for any that fits, instead of asking again', async () => {
  mine = [entry({ spaceId: null, spaceName: null, floorId: 'f3' })];
  await render();

  expect(await screen.findByText('You are waiting: Any desk that fits, Verdieping 3.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tell me when it is free' })).toBeNull();
});

it('waits from the next quarter hour on for what has begun, and not at all once there is none', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: Date.parse('2029-12-03T08:01:00Z') });
  const end = '2029-12-03T16:00:00Z';
  const { unmount } = await render({ start: '2029-12-03T08:00:00Z', end });
  await userEvent.click(await screen.findByRole('button', { name: 'Tell me when it is free' }));
  expect(dialog().getByText(/Today, 09:15–17:00/)).toBeVisible();
  expect(dialog().getByText('We look until 09:15; then the waiting is over.')).toBeVisible();
  expect(dialog().getByRole('checkbox', { name: 'Book it for me at once' })).toBeChecked();
  expect(dialog().getByRole('checkbox', { name: 'Book it for me at once' })).toHaveAccessibleDescription('It starts so soon that we may have no time to ask you first.');
  await send();
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', start: '2029-12-03T08:15:00Z', end, autoAccept: true }]));
  unmount();

  mine = [];
  await render({ start: '2029-12-03T08:00:00Z', end: '2029-12-03T08:15:00Z' });
  expect(screen.queryByRole('button', { name: 'Tell me when it is free' })).toBeNull();
});
