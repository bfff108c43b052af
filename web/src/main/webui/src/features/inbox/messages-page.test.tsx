import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Message } from '../../api/notification/types.gen';
import { show } from '../../ui/testing';
import { readersZone } from '../../ui/time';
import { MessagesPage } from './messages-page';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const place = { buildingId: '0199f3a0-1111-7000-8000-000000000009', zone: 'Europe/Amsterdam' };

const message = (number: number, change: Partial<Message> = {}): Message => ({
  id: `0199f3a0-1111-7000-8000-00000000000${number}`,
  kind: 'TEAM_DAY_PROPOSED',
  title: `Team day ${number}`,
  text: 'When can you come?',
  createdAt: '2026-11-23T09:00:00Z',
  readAt: null,
  subject: { ...place, teamDayId: '0199f3a0-1111-7000-8000-000000000006' },
  ...change,
});

const inbox = (items: Message[], next: string | null = null) =>
  HttpResponse.json({ items, next, unread: items.filter((one) => one.readAt === null).length });

const open = (search = '') => show(<MessagesPage />, { at: `/messages${search}`, route: '/messages' });

it('says kindly that there is nothing', async () => {
  server.use(http.get('*/v1/messages', () => inbox([])));

  await open();

  expect(await screen.findByText('No messages yet')).toBeVisible();
});

it('asks for times that name a clock which is not mine', async () => {
  const zones: (string | null)[] = [];
  server.use(
    http.get('*/v1/messages', ({ request }) => {
      zones.push(new URL(request.url).searchParams.get('zone'));
      return inbox([]);
    }),
  );

  await open();

  expect(await screen.findByText('No messages yet')).toBeVisible();
  expect(zones).toEqual([readersZone()]);
});

it('marks all as read, also those that are not shown yet, but none that came in meanwhile', async () => {
  const read: string[] = [];
  const later = message(5, { createdAt: '2026-11-23T09:30:00Z' });
  let meanwhile: Message[] = [];
  server.use(
    http.get('*/v1/messages', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const all = [...meanwhile, ...[4, 3, 2, 1].map((number) => message(number))].map((one) => (read.includes(one.id) ? { ...one, readAt: one.createdAt } : one));
      const unread = all.filter(({ readAt }) => readAt === null).length;
      const first = searchParams.get('cursor') === null;
      const page = first ? all.slice(0, -2) : all.slice(-2);
      return HttpResponse.json({ items: page.filter(({ readAt }) => searchParams.get('unread') !== 'true' || readAt === null), next: first ? 'older' : null, unread });
    }),
    http.put('*/v1/messages/:id/read', ({ params }) => {
      read.push(String(params['id']));
      return HttpResponse.json({});
    }),
  );
  await open();
  const button = await screen.findByRole('button', { name: 'Mark all as read' });
  meanwhile = [later];
  await userEvent.click(button);

  expect(await screen.findByText('1 unread message')).toBeVisible();
  expect(read.map((id) => id.at(-1)).sort()).toEqual(['1', '2', '3', '4']);
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
});

it('leads to the thing that a message is about', async () => {
  const booked = message(2, { kind: 'BOOKING_MADE_FOR_YOU', subject: { ...place, bookingId: '0199f3a0-1111-7000-8000-000000000001' } });
  server.use(http.get('*/v1/messages', () => inbox([message(1), booked])));

  await open();

  expect(await screen.findByRole('link', { name: 'To the team day' })).toHaveAttribute('href', '/team-days/0199f3a0-1111-7000-8000-000000000006');
  expect(screen.getByRole('link', { name: 'To the booking' })).toHaveAttribute('href', '/bookings/0199f3a0-1111-7000-8000-000000000001');
});

it('leads to a series that wants an answer, and to what is offered', async () => {
  const asked = message(2, { kind: 'SERIES_TO_CONFIRM', subject: { ...place, seriesId: '0199f3a0-1111-7000-8000-000000000007' } });
  const offered = message(3, { kind: 'WAITLIST_OFFERED', subject: { ...place, waitlistEntryId: '0199f3a0-1111-7000-8000-000000000008' } });
  server.use(http.get('*/v1/messages', () => inbox([asked, offered])));

  await open();

  expect(await screen.findByRole('link', { name: 'To the series' })).toHaveAttribute('href', '/series/0199f3a0-1111-7000-8000-000000000007');
  expect(screen.getByRole('link', { name: 'To the waitlist' })).toHaveAttribute('href', '/waitlist');
});

it('leads from a booking that somebody cancelled to where others are free', async () => {
  const lost = message(2, { kind: 'BOOKING_CANCELLED', subject: { ...place, start: '2026-11-24T08:00:00Z', end: '2026-11-24T16:00:00Z', bookingId: '0199f3a0-1111-7000-8000-000000000001' } });
  server.use(http.get('*/v1/messages', () => inbox([lost])));

  await open();

  const { searchParams } = new URL((await screen.findByRole<HTMLAnchorElement>('link', { name: 'To the building' })).href);
  expect(Object.fromEntries(searchParams)).toEqual({ building: place.buildingId, date: '2026-11-24', from: '09:00', to: '17:00' });
  expect(screen.queryByRole('link', { name: 'To the booking' })).not.toBeInTheDocument();
});

it('marks a message as read', async () => {
  let kept = message(1);
  server.use(
    http.get('*/v1/messages', () => inbox([kept])),
    http.put('*/v1/messages/:id/read', () => {
      kept = { ...kept, readAt: '2026-11-24T09:00:00Z' };
      return HttpResponse.json(kept);
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Team day 1' }));

  await waitFor(() => expect(screen.queryByText('New')).not.toBeInTheDocument());
  expect(await screen.findByText('You have read everything.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Team day 1' })).toHaveFocus();
});

it('goes on with the next one when only unread ones are shown', async () => {
  let unread = [message(1), message(2)];
  server.use(
    http.get('*/v1/messages', () => inbox(unread)),
    http.put('*/v1/messages/:id/read', ({ params }) => {
      unread = unread.filter(({ id }) => id !== params['id']);
      return HttpResponse.json({});
    }),
  );
  await open('?unread=1');

  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Team day 1' }));
  await waitFor(() => expect(screen.queryByText('Team day 1')).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { name: 'New Team day 2' })).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Mark as read: Team day 2' }));
  await waitFor(() => expect(screen.queryByText('Team day 2')).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('tries to mark it as read again when that failed', async () => {
  let kept = message(1);
  server.use(
    http.get('*/v1/messages', () => inbox([kept])),
    http.put('*/v1/messages/:id/read', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }),
  );
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Team day 1' }));
  await screen.findByText('A part of Flexplek does not answer');
  server.use(
    http.put('*/v1/messages/:id/read', () => {
      kept = { ...kept, readAt: '2026-11-24T09:00:00Z' };
      return HttpResponse.json(kept);
    }),
  );

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('You have read everything.')).toBeVisible();
  expect(screen.queryByText('A part of Flexplek does not answer')).not.toBeInTheDocument();
});

it('shows older messages page by page', async () => {
  server.use(
    http.get('*/v1/messages', ({ request }) =>
      new URL(request.url).searchParams.get('cursor') === 'older' ? inbox([message(2)]) : inbox([message(1)], 'older'),
    ),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Show older messages' }));

  expect(await screen.findByText('Team day 2')).toBeVisible();
  expect(screen.getByText('Team day 1')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show older messages' })).not.toBeInTheDocument();
});

it('keeps in the address that only unread ones are shown', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/v1/messages', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('unread'));
      return inbox([]);
    }),
  );
  await open('?unread=1');

  expect(await screen.findByRole('radio', { name: 'Unread only' })).toBeChecked();
  expect(await screen.findByText('You have read everything')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'All' }));

  expect(await screen.findByText('No messages yet')).toBeVisible();
  expect(asked).toEqual(['true', 'false']);
});
