import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Booking } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { forgetCopies } from '../../api/offline-copy';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { desk } from './bookings.fixture';
import { TodayPage } from './today-page';

const server = setupServer();
let mine: Booking[];
const list = (items: unknown[]) => HttpResponse.json({ items, next: null });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  mine = [];
  server.use(
    http.get('*/api/booking/v1/bookings', () => list(mine)),
    http.get('*/api/booking/v1/buildings', () => list([kade])),
    http.get('*/api/booking/v1/team-days', () => list([])),
    http.get('*/api/notification/v1/messages', () => HttpResponse.json({ items: [], next: null, unread: 0 })),
  );
});
afterEach(async () => {
  server.resetHandlers();
  await forgetCopies();
});
afterAll(() => server.close());

const open = () =>
  show(
    <>
      <TodayPage />
      <Toasts />
    </>,
  );

it('is kind to somebody without a booking', async () => {
  await open();

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Find a space' })).toHaveAttribute('href', '/book');
});

it('checks in while the window is open', async () => {
  mine = [desk(new Date(), 5)];
  server.use(
    http.put('*/api/booking/v1/bookings/:id/check-in', () => {
      mine = [desk(new Date(), 5, { status: 'CHECKED_IN' })];
      return HttpResponse.json(mine[0]);
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Check in' }));

  expect((await screen.findAllByText('Checked in')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Check in' })).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says that the space is free for others when somebody leaves early, though its card is gone by then', async () => {
  mine = [desk(new Date(), -120, { status: 'CHECKED_IN' })];
  server.use(
    http.put('*/api/booking/v1/bookings/:id/check-out', () => {
      const left = mine[0]!;
      mine = [];
      return HttpResponse.json({ ...left, status: 'RELEASED' });
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Leave early' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect((await screen.findAllByText('The space is free for others now. See you soon.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says under the button why checking in is refused', async () => {
  mine = [desk(new Date(), 5)];
  const early = { type: '/problems/too-early-to-check-in', checkInOpens: '2027-03-02T08:30:00Z' };
  server.use(http.put('*/api/booking/v1/bookings/:id/check-in', () => HttpResponse.json(early, { status: 422 })));
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Check in' }));

  // By the clock of the building, wherever the reader is.
  expect(await screen.findByText('You can check in from 09:30.')).toBeVisible();
});

it('has one main button, which is to check in while that can be done', async () => {
  mine = [desk(new Date(), 5)];
  await open();
  const near = await screen.findByRole('button', { name: /^Any desk near my team / });

  expect(screen.getByRole('button', { name: 'Check in' })).toHaveClass('fp-button--primary');
  expect(near).not.toHaveClass('fp-button--primary');
});

it('says when checking in opens before that', async () => {
  mine = [desk(new Date(), 120)];
  await open();

  expect(await screen.findByText(/^You can check in from \d\d:\d\d to \d\d:\d\d\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check in' })).not.toBeInTheDocument();
});

it('cancels at once and shows what is left of the day', async () => {
  mine = [desk(new Date(), 120)];
  server.use(
    http.delete('*/api/booking/v1/bookings/:id', () => {
      mine = [desk(new Date(), 120, { status: 'CANCELLED' })];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Cancel booking' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('asks for any desk near my team in one tap, and can give it back', async () => {
  const asked: unknown[] = [];
  let given: string | undefined;
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(desk(new Date(), 24 * 60), { status: 201 });
    }),
    http.delete('*/api/booking/v1/bookings/:id', ({ params }) => {
      given = String(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: /^Any desk near my team / }));
  await screen.findAllByText('You have 3A-012 in Kadegebouw.');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(asked).toMatchObject([{ anyOf: { kind: 'DESK', nearTeam: true } }]);
  await waitFor(() => expect(given).toBe('0199f3a0-1111-7000-8000-000000000001'));
});

it('says what went wrong, and tries again', async () => {
  server.use(http.get('*/api/booking/v1/bookings', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }));
  await open();
  expect(await screen.findByText('A part of Flexplek does not answer')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
});

it('shows my bookings without a network, to be read only', async () => {
  mine = [desk(new Date(), 120)];
  const { unmount } = await open();
  await screen.findByRole('button', { name: 'Cancel booking' });
  unmount();

  server.use(http.all('*/api/*', () => HttpResponse.error()));
  await open();

  expect((await screen.findAllByRole('link', { name: /3A-012/ })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
