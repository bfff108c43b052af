import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { forgetCopies, keepCopy } from '../../api/offline-copy';
import { show } from '../../ui/testing';
import { BookingPage } from './booking-page';
import { desk } from './bookings.fixture';

const server = setupServer();
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
  );

  await open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Your booking of 3A-012' })).toBeVisible();
  expect(await screen.findByText('Floor 3, Waterside')).toBeVisible();
  expect(screen.getByText('Somebody booked this for you')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Where is it?' })).toHaveAttribute('href', expect.stringContaining(`space=${booking.spaceId}`));
});

it('says that a booking is not there, or not mine', async () => {
  server.use(http.get('*/v1/bookings/:id', () => HttpResponse.json({ type: '/problems/not-found' }, { status: 404 })));

  await open();

  expect(await screen.findByText('It may be gone, or it is not yours to see.')).toBeVisible();
});

it('shows a booking that is kept on the device without a network', async () => {
  await keepCopy('my-bookings', [booking]);
  server.use(http.all('*/api/*', () => HttpResponse.error()));

  await open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Your booking of 3A-012' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cancel booking' })).not.toBeInTheDocument();
});
