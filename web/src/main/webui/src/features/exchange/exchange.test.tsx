import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { desk } from '../../api/bookings.fixture';
import type { ExchangeOffer, ExchangePartner } from '../../api/booking/types.gen';
import { useMyBookings } from '../../api/my-bookings';
import { Page } from '../../ui/page';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { ExchangeOfBooking } from './exchange-of-booking';
import { noor, offer } from './exchange.fixture';
import { MyExchanges } from './my-exchanges';

const server = setupServer();
const booking = desk(new Date('2030-12-03T08:00:00Z'), 0);
let offers: ExchangeOffer[];
let partners: ExchangePartner[];
let asked: string[];
const list = (items: unknown[]) => HttpResponse.json({ items, next: null });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  offers = [];
  partners = [noor(booking)];
  asked = [];
  const floors = [{ id: booking.floorId, code: '3', name: 'Floor 3', level: 3, neighbourhoods: [{ id: booking.neighbourhoodId, code: '3A', name: 'Waterside' }] }];
  server.resetHandlers(
    http.get('*/v1/buildings/:id/floors', () => list(floors)),
    http.get('*/v1/exchange-offers', () => list(offers)),
    http.get('*/v1/bookings/:id/exchange-partners', () => list(partners)),
    http.post('*/v1/bookings/:id/exchange-offers', async ({ request, params }) => {
      asked.push(`offer ${String(params['id'])} ${JSON.stringify(await request.json())} ${String(/^[0-9a-f-]{36}$/.test(request.headers.get('Idempotency-Key') ?? ''))}`);
      offers = [offer(booking, { byMe: true })];
      return HttpResponse.json(offers[0], { status: 201 });
    }),
    http.put('*/v1/exchange-offers/:id/agreement', ({ params }) => {
      asked.push(`agree ${String(params['id'])}`);
      offers = [];
      return HttpResponse.json(offer(booking, { status: 'AGREED', partner: null }));
    }),
    http.delete('*/v1/exchange-offers/:id', ({ params }) => {
      asked.push(`end ${String(params['id'])}`);
      offers = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const open = () =>
  show(
    <Page title="Your booking">
      <ExchangeOfBooking booking={booking} />
      <Toasts />
    </Page>,
  );
const today = () =>
  show(
    <Page title="Today">
      <MyExchanges />
      <Toasts />
    </Page>,
  );
const card = () => screen.findByRole('region', { name: 'Noor offers to swap with you' });

it('offers to a colleague whose place one may see, with what each would have', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Offer to swap' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Offer to swap' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Send the offer' }));
  expect(dialog.getByRole('alert')).toHaveTextContent('Choose with whom you would swap.');

  await userEvent.click(dialog.getByRole('radio', { name: 'Noor, 3B-001' }));
  expect(dialog.getByText('You then have').parentElement).toHaveTextContent('3B-001, Floor 3, Dune side (09:00–17:00)');
  expect(dialog.getByText('Noor then has').parentElement).toHaveTextContent('3A-012, Floor 3, Waterside (09:00–19:00)');
  await userEvent.click(dialog.getByRole('button', { name: 'Send the offer' }));

  expect((await screen.findAllByText('Noor is asked, and you hear once they agree.'))[0]).toBeVisible();
  expect(asked).toEqual([`offer ${booking.id} {"withBookingId":"k3"} true`]);
  expect(await screen.findByText('You offered Noor to swap.')).toBeVisible();
});

it('says when nobody is there to swap with', async () => {
  partners = [];
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Offer to swap' }));

  expect(await screen.findByText(/^None of the colleagues who let you see when they are in/)).toBeVisible();
});

it('says in the words of the service what stands in the way', async () => {
  const taken = { type: '/problems/space-taken', title: 'This space is taken', detail: 'Somebody else has it then.' };
  server.use(http.post('*/v1/bookings/:id/exchange-offers', () => HttpResponse.json(taken, { status: 409 })));
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Offer to swap' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Noor, 3B-001' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send the offer' }));

  const dialog = within(screen.getByRole('dialog', { name: 'Offer to swap' }));
  expect(within(await dialog.findByRole('alert')).getByText('This space is taken')).toBeVisible();
});

it('withdraws what one offered, and leaves the focus beside it', async () => {
  offers = [offer(booking, { byMe: true })];
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the offer to Noor' }));

  expect((await screen.findAllByText('Withdrawn: your offer to Noor.'))[0]).toBeVisible();
  expect(asked).toEqual(['end x1']);
  await waitFor(() => expect(screen.queryByText('You offered Noor to swap.')).toBeNull());
  expect(document.body).not.toHaveFocus();
});

it('says that it is withdrawn, and leaves the focus beside it, also when the bookings are read last', async () => {
  let read: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (read = resolve));
  let reads = 0;
  server.use(
    http.get('*/v1/bookings', async () => {
      reads += 1;
      if (reads > 1) await held;
      return list([]);
    }),
  );
  offers = [offer(booking, { byMe: true })];
  await show(
    <Page title="Your booking">
      <ExchangeOfBooking booking={booking} />
      <MyBookings />
      <Toasts />
    </Page>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the offer to Noor' }));
  await waitFor(() => expect(screen.queryByText('You offered Noor to swap.')).toBeNull());

  read();

  expect((await screen.findAllByText('Withdrawn: your offer to Noor.'))[0]).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

function MyBookings() {
  return <p>{useMyBookings().data?.length}</p>;
}

it('shows on Today what a colleague offers, and swaps in one tap', async () => {
  offers = [offer(booking), offer(booking, { id: 'x2', byMe: true })];
  await today();
  const shown = within(await card());
  expect(shown.getByText('Tuesday 3 December, Kadegebouw')).toBeVisible();
  expect(shown.getByText('You then have').parentElement).toHaveTextContent('3B-001, Floor 3, Dune side (09:00–17:00)');
  await userEvent.click(shown.getByRole('button', { name: 'Swap with Noor' }));

  expect((await screen.findAllByText('Swapped with Noor: you have 3B-001.'))[0]).toBeVisible();
  expect(asked).toEqual(['agree x1']);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it.each([
  ['on Today', today],
  ['at its booking', open],
])('announces %s what is offered while one looks, and not what was there before', async (_, page) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  offers = [offer(booking)];
  await page();
  await card();
  const said = () => screen.queryAllByText(/ offers to swap with you$/, { selector: '.fp-announcer *' }).map(({ textContent }) => textContent);
  expect(said()).toEqual([]);

  const milan = noor(booking);
  offers = [...offers, offer(booking, { id: 'x9', partner: { ...milan, displayName: 'Milan' } })];
  await act(() => vi.advanceTimersByTimeAsync(31_000));

  await waitFor(() => expect(said()).toEqual(['Milan offers to swap with you']));
});

it('says so when offers cannot be read, and tries again', async () => {
  offers = [offer(booking)];
  server.use(http.get('*/v1/exchange-offers', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }));
  await today();
  const told = within(await screen.findByRole('region', { name: 'Offers to swap' }));

  await userEvent.click(told.getByRole('button', { name: 'Try again' }));

  await card();
  expect(screen.queryByRole('region', { name: 'Offers to swap' })).toBeNull();
});

it('declines, and nothing is changed', async () => {
  offers = [offer(booking)];
  await today();
  await userEvent.click(within(await card()).getByRole('button', { name: 'Decline' }));

  expect((await screen.findAllByText('Declined. Your booking stays as it is.'))[0]).toBeVisible();
  expect(asked).toEqual(['end x1']);
});

it('says so when the offer has ended meanwhile', async () => {
  offers = [offer(booking)];
  const ended = { type: '/problems/exchange-offer-ended', title: 'This offer does not stand any more' };
  server.use(
    http.put('*/v1/exchange-offers/:id/agreement', () => {
      offers = [];
      return HttpResponse.json(ended, { status: 409 });
    }),
  );
  await today();
  await userEvent.click(within(await card()).getByRole('button', { name: 'Swap with Noor' }));

  expect((await screen.findAllByText('Noor does not offer this any more. Nothing was changed.'))[0]).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Noor offers to swap with you' })).toBeNull());
});
