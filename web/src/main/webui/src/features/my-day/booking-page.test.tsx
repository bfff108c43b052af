import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import { forgetCopies, keepAside, keepCopy } from '../../api/offline-copy';
import { show } from '../../ui/testing';
import { dayIn, timeIn } from '../../ui/time';
import { formatSpan } from '../../ui/when';
import { free, seriesWith } from '../series/series.fixture';
import { BookingPage } from './booking-page';
import { desk } from '../../api/bookings.fixture';

const server = setupServer(
  http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
  http.get('*/v1/people/me/visits', () => HttpResponse.json({ items: [], next: null })),
  http.get('*/v1/exchange-offers', () => HttpResponse.json({ items: [], next: null })),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  server.resetHandlers();
  await forgetCopies();
});
afterAll(() => server.close());

const booking = desk(new Date(), 120, { madeBy: '00000000-0000-4000-8000-000000000002' });
const open = () => show(<BookingPage />, { at: `/bookings/${booking.id}`, route: '/bookings/$bookingId' });

it('tells everything about a booking', async () => {
  const floors = [{ id: booking.floorId, code: '3', name: 'Floor 3', level: 3, neighbourhoods: [{ id: booking.neighbourhoodId, code: '3A', name: 'Waterside' }] }];
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(booking)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: floors, next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures: [] })),
  );

  await open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Your booking of 3A-012' })).toBeVisible();
  expect(await screen.findByText('Floor 3, Waterside')).toBeVisible();
  expect(screen.getByText('Somebody booked this for you')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Where is it?' })).toHaveAttribute('href', expect.stringContaining(`space=${booking.spaceId}`));
});

it('shows what a room is for, and gives it another title or none, by the version that was seen', async () => {
  const asked: unknown[] = [];
  let room = { ...booking, kind: 'ROOM', title: 'Planning', titlePrivate: true };
  server.use(
    http.get('*/v1/bookings/:id/attendees', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/teams', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/bookings/:id', () => HttpResponse.json(room, { headers: { ETag: '"3"' } })),
    http.patch('*/v1/bookings/:id', async ({ request }) => {
      const change = (await request.json()) as object;
      asked.push([request.headers.get('If-Match'), change]);
      room = { ...room, ...change };
      return HttpResponse.json(room, { headers: { ETag: '"4"' } });
    }),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures: [] })),
  );
  await open();
  expect(await screen.findByText('Planning')).toBeVisible();
  expect(screen.getByText('private')).toBeVisible();

  await userEvent.click(await screen.findByRole('button', { name: 'Change the title' }));
  const field = await screen.findByLabelText('Title (optional)');
  await userEvent.clear(field);
  await userEvent.type(field, 'Kwartaalplanning');
  await userEvent.click(screen.getByLabelText('Private: only I and who is invited read the title'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Kwartaalplanning')).toBeVisible();
  expect(screen.queryByText('private')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Change the title' }));
  await userEvent.clear(await screen.findByLabelText('Title (optional)'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Add a title' })).toBeVisible();
  expect(asked).toEqual([
    ['"3"', { title: 'Kwartaalplanning', titlePrivate: false }],
    ['"3"', { title: null }],
  ]);
});

it('names the zone of a building whose clock is not mine', async () => {
  const kralendijk = { ...booking, zone: 'America/Kralendijk', start: '2026-12-02T00:45:00Z', end: '2026-12-02T01:45:00Z' };
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(kralendijk)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures: [] })),
  );

  await open();

  expect(await screen.findByText('20:45–21:45, Kralendijk time')).toBeVisible();
  expect(screen.getByText('Tuesday 1 December')).toBeVisible();
});

it('leads to the plan of its floor at its own times', async () => {
  const nine = { ...booking, start: '2027-03-02T08:00:00Z', end: '2027-03-02T16:00:00Z' };
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(nine)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures: [] })),
  );

  await open();

  const { searchParams } = new URL((await screen.findByRole<HTMLAnchorElement>('link', { name: 'Where is it?' })).href);
  expect(Object.fromEntries(searchParams)).toMatchObject({ floor: nine.floorId, date: '2027-03-02', from: '09:00', to: '17:00' });
});

it('tells its maker nothing of what became of it since its start', async () => {
  const begun = desk(new Date(), -60, { personId: '00000000-0000-4000-8000-000000000009' });
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(begun)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
  );

  await open();

  expect(await screen.findByText('Desk')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Booking of 3A-012 for a colleague' })).toBeVisible();
  expect(screen.queryByText('State')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Check in' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Cancel booking' })).not.toBeInTheDocument();
});

it('says that the desk is out of service, and where others are', async () => {
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(booking)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: false, reason: 'Leakage', outOfService: { reason: 'Leakage', from: null, until: null }, closures: [{ start: '2020-01-01T08:00:00Z', end: null, reason: 'Leakage' }] })),
  );

  await open();

  expect(await screen.findByText('3A-012 is out of service: Leakage.')).toBeVisible();
  expect(screen.getByText(/Your booking still stands/)).toBeVisible();
  const { pathname, searchParams } = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Find another place' }).href);
  expect(pathname).toBe('/book');
  expect(searchParams.get('building')).toBe(booking.buildingId);
  expect(searchParams.get('date')).toBe(dayIn(booking.zone, booking.start));
  expect(searchParams.get('from')).toBe(timeIn(booking.zone, booking.start));
  expect(searchParams.has('space')).toBe(false);
});

it('says when the desk is out of service in the time of the booking, and not for a closure at another time', async () => {
  const closure = (start: string, end: string) => ({ start, end, reason: null });
  let closures = [closure(booking.start, booking.end)];
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json(booking)),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures })),
  );

  const { unmount } = await open();
  expect(await screen.findByText(/^3A-012 is out of service until .*\.$/)).toBeVisible();
  unmount();

  const [first, last] = [15, -15].map((away) => new Date(Date.parse(away > 0 ? booking.start : booking.end) + away * 60_000).toISOString());
  closures = [closure('2020-01-01T08:00:00Z', first!), closure(last!, '2099-01-01T08:00:00Z')];
  const parts = await open();
  const said = [[booking.start, first!], [last!, booking.end]].map(([start, end]) => `out of service ${formatSpan(booking.zone, start!, end!)}`);
  expect(await screen.findByText(`3A-012 is ${said.join(' and ')}.`)).toBeVisible();
  parts.unmount();

  closures = [closure(booking.end, '2099-01-01T08:00:00Z'), closure('2020-01-01T08:00:00Z', booking.start)];
  await open();
  expect(await screen.findByText('Desk')).toBeVisible();
  expect(screen.queryByText(/out of service/)).not.toBeInTheDocument();
});

it('says that a booking is not there, or not mine', async () => {
  const detail = 'There is no such booking, or it is not yours to see.';
  const answer = { type: '/problems/not-found', title: 'This does not exist', detail, status: 404 };
  server.use(http.get('*/v1/bookings/:id', () => HttpResponse.json(answer, { status: 404 })));

  await open();

  expect(await screen.findByText(detail)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to today' })).toHaveAttribute('href', '/');
});

it('shows a booking that is kept on the device without a network', async () => {
  await keepCopy('my-bookings', [booking]);
  server.use(http.all('*/api/*', () => HttpResponse.error()));

  await open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Your booking of 3A-012' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cancel booking' })).not.toBeInTheDocument();
});

it('shows where the desk is on a plan that was seen before, without a network', async () => {
  const ring = [[0, 0], [0.8, 0], [0.8, 1.6], [0, 1.6]];
  const space = { type: 'Feature', properties: { feature: 'space', spaceId: booking.spaceId, code: '3A-012' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  // A house of its own: what the tests before were answered is kept a second later.
  const seen = { ...booking, buildingId: 'b-seen', floorId: 'f-seen' };
  await keepCopy('my-bookings', [seen]);
  await keepAside(`floors.${seen.buildingId}`, [{ id: seen.floorId, code: '3', name: 'Floor 3', level: 3, neighbourhoods: [] }]);
  await keepAside(`plan.${seen.floorId}`, { type: 'FeatureCollection', features: [space] });
  server.use(http.all('*/api/*', () => HttpResponse.error()));

  await open();

  expect(await screen.findByRole('region', { name: 'Plan of Floor 3' })).toBeVisible();
  expect(await screen.findByRole('button', { name: '3A-012, desk, yours' })).toHaveAttribute('aria-current', 'true');
});

it('says that it is one of a series, with all that can be done with those that follow', async () => {
  const { start, end, zone } = booking;
  const day = dayIn(zone, start);
  const series = seriesWith([free(day, { bookingId: booking.id })], { startTime: timeIn(zone, start), endTime: timeIn(zone, end) });
  server.use(
    http.get('*/v1/bookings/:id', () => HttpResponse.json({ ...booking, seriesId: 'r1' })),
    http.get('*/v1/buildings/:id/floors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/spaces/:id', () => HttpResponse.json({ inService: true, reason: null, outOfService: null, closures: [] })),
    http.get('*/v1/booking-series/r1', () => HttpResponse.json(series, { headers: { ETag: '"1"' } })),
  );

  await open();

  const card = within(await screen.findByRole('region', { name: 'One of a series' }));
  expect(await card.findByRole('link', { name: 'All dates of the series' })).toHaveAttribute('href', '/series/r1');
  expect(card.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Change the time of this and all that follow',
    'Cancel this and all that follow',
    'End the series',
  ]);
  expect(screen.getByRole('button', { name: 'Cancel booking' })).toBeVisible();
});
