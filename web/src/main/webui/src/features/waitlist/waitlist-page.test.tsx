import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { entry, offered } from './waitlist.fixture';
import { WaitlistPage } from './waitlist-page';

const server = setupServer();
let mine: WaitlistEntry[];
let asked: string[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  mine = [];
  asked = [];
  server.resetHandlers(
    http.get('*/v1/waitlist-entries', () => HttpResponse.json({ items: mine, next: null })),
    http.post('*/v1/waitlist-entries/:id/acceptances', ({ params }) => {
      asked.push(`accept ${String(params['id'])}`);
      const accepted = { ...mine[0], status: 'ACCEPTED', offer: null, bookingId: 'k1' };
      mine = [];
      return HttpResponse.json(accepted);
    }),
    http.delete('*/v1/waitlist-entries/:id', ({ params }) => {
      asked.push(`leave ${String(params['id'])}`);
      mine = mine.filter(({ id }) => id !== params['id']);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const open = () =>
  show(
    <>
      <WaitlistPage />
      <Toasts />
    </>,
    { at: '/waitlist' },
  );
const heading = () => screen.getByRole('heading', { level: 1 });
const offer = () => screen.findByRole('region', { name: /^3A-012 is free for you until / });

it('says for each what one waits for, when, and at which place', async () => {
  const floors = [{ id: 'f3', code: '3', name: 'Verdieping 3', level: 3, neighbourhoods: [] }];
  server.use(http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: floors, next: null })));
  mine = [
    entry(),
    entry({ id: 'w2', spaceId: null, spaceName: null, place: 1, autoAccept: true }),
    entry({ id: 'w3', spaceId: null, spaceName: null, floorId: 'f3', kind: 'ROOM' }),
  ];
  await open();

  const third = (await screen.findByText('Any room, Verdieping 3', { selector: 'strong' })).closest('li');
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('3A-012Tuesday 3 December, 09:00–17:00, KadegebouwYour place in the queue: 2.');
  expect(second).toHaveTextContent('Any desk, KadegebouwTuesday 3 December, 09:00–17:00You are the first');
  expect(third).toHaveTextContent('Tuesday 3 December, 09:00–17:00, Kadegebouw');
  expect(second).toHaveTextContent('You are the first in the queue. We book it for you at once.We look until Tue 3 Dec 09:00; then the waiting is over.');
});

it('waits no longer in one tap, and leaves the focus on the page', async () => {
  mine = [entry()];
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Stop waiting 3A-012' }));

  expect(await screen.findByText('You are not waiting for anything')).toBeVisible();
  expect(asked).toEqual(['leave w1']);
  expect(heading()).toHaveFocus();
});

it('accepts what is offered', async () => {
  mine = [offered(20)];
  await open();
  await userEvent.click(within(await offer()).getByRole('button', { name: 'Accept 3A-012' }));

  expect((await screen.findAllByText('Booked: 3A-012.'))[0]).toBeVisible();
  expect(asked).toEqual(['accept w1']);
  await waitFor(() => expect(screen.queryByRole('region', { name: /is free for you/ })).toBeNull());
  expect(heading()).toHaveFocus();
});

it('declines what is offered, for whoever is next', async () => {
  mine = [offered(20)];
  await open();
  await userEvent.click(within(await offer()).getByRole('button', { name: 'Decline 3A-012' }));

  expect((await screen.findAllByText('Declined: 3A-012. It goes to whoever is next.'))[0]).toBeVisible();
  expect(asked).toEqual(['leave w1']);
});

it('counts down without being read aloud each second', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  mine = [offered(2)];
  await open();
  const timer = within(await offer()).getByRole('timer');
  expect(timer).toHaveTextContent(/Time left: (2:00|1:5\d)/);
  expect(timer).not.toHaveAttribute('aria-live');

  act(() => void vi.advanceTimersByTime(60_000));
  expect(timer).toHaveTextContent(/Time left: (1:00|0:5\d)/);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('tells whoever looks when an offer comes', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  mine = [entry()];
  await open();
  await screen.findByText('Your place in the queue: 2.');
  mine = [offered(20)];
  await act(() => vi.advanceTimersByTimeAsync(31_000));

  expect(await offer()).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(/^3A-012 is free for you until /);
});

it('says once that the time is over when it ends while one looks, and offers no answer any more', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  mine = [offered(1)];
  await open();
  const card = within(await offer());
  act(() => void vi.advanceTimersByTime(61_000));

  expect(card.queryByRole('button')).toBeNull();
  expect(screen.getByRole('heading', { name: /^3A-012 was free for you until / })).toBeVisible();
  expect(card.getByText('This offer is over. The place goes to whoever is next.')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('The offer of 3A-012 is over. The place goes to whoever is next.');
});

it('says why it was too late when the offer lapsed meanwhile, and shows how things stand', async () => {
  mine = [offered(20)];
  const lapsed = { type: '/problems/offer-ended', title: 'This offer has ended', detail: 'If you still want a place, join the waitlist again.' };
  server.use(
    http.post('*/v1/waitlist-entries/:id/acceptances', () => {
      mine = [];
      return HttpResponse.json(lapsed, { status: 409 });
    }),
  );
  await open();
  await userEvent.click(within(await offer()).getByRole('button', { name: 'Accept 3A-012' }));

  expect((await screen.findAllByText('3A-012: This offer has ended.'))[0]).toBeVisible();
  expect(await screen.findByText('You are not waiting for anything')).toBeVisible();
});

it('keeps the offer in sight when the service cannot be reached', async () => {
  mine = [offered(20)];
  server.use(http.post('*/v1/waitlist-entries/:id/acceptances', () => HttpResponse.json({ type: '/problems/try-again', title: 'This does not work for a moment', detail: 'Try again.' }, { status: 503, headers: { 'Retry-After': '30' } })));
  await open();
  await userEvent.click(within(await offer()).getByRole('button', { name: 'Accept 3A-012' }));

  const card = within(await offer());
  expect(await card.findByText('This does not work for a moment')).toBeVisible();
  expect(card.getByRole('button', { name: 'Accept 3A-012' })).toBeVisible();
});
