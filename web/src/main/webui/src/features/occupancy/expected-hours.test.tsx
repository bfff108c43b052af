import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import type { ExpectedPlace } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { ExpectedHours, hoursToShow } from './expected-hours';
import { BUILDING, expected, expectedPlace } from './kadegebouw';

const days = (openDays: string[]) =>
  http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [{ ...kade, id: BUILDING, openDays, opens: '00:00', closes: '24:00' }], next: null }));
const server = setupServer(days(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const of = (place: ExpectedPlace) => show(<ExpectedHours place={place} buildingId={BUILDING} zone="Europe/Amsterdam" at={expected.at} />);

it('says when it will be busiest and when it was, and each hour in a table', async () => {
  await of(expected.building);

  expect(screen.getByText('Busiest from 13:00: 21 desks booked.')).toBeVisible();
  expect(screen.getByText('The busiest moment of today began at 09:30, with 22 desks booked.')).toBeVisible();
  const table = screen.getByRole('table', { name: 'What is booked in Kadegebouw, hour by hour', hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toHaveTextContent(/^10:00–11:00\s*14 of 24\s*1 of 2$/);
  expect(rows[9]).toHaveTextContent(/^19:00–20:00 closed\s*1 of 24/);
});

it('says that it gets no busier where most are there now', async () => {
  await of({ ...expected.building, peakToday: null, peakAhead: { at: expected.at, booked: 21 } });

  expect(screen.getByText('It gets no busier today: 21 desks booked now.')).toBeVisible();
  expect(screen.queryByText(/^The busiest moment of today/)).toBeNull();
});

it('says that nothing is booked any more', async () => {
  await of(expectedPlace('BUILDING', BUILDING, 'Kadegebouw', [0, 0]));

  expect(screen.getByText('Nothing is booked any more today.')).toBeVisible();
});

it('says that the house is closed today, in each hour as well', async () => {
  server.use(days([]));
  await of(expectedPlace('BUILDING', BUILDING, 'Kadegebouw', [0, 0]));

  expect(await screen.findByText('Closed today')).toBeVisible();
  expect(screen.queryByText('Nothing is booked any more today.')).toBeNull();
  for (const row of screen.getAllByRole('row', { hidden: true }).slice(1)) expect(row).toHaveTextContent('closed');
});

it('leaves out the night', () => {
  const hours = expectedPlace('BUILDING', BUILDING, 'Kadegebouw', Array.from({ length: 14 }, () => 0)).hours.map((hour) => ({ ...hour, rooms: { capacity: 2, booked: 0 } }));

  expect(hoursToShow(hours)).toHaveLength(9);
  expect(hoursToShow(hours.slice(9))).toHaveLength(0);
});
