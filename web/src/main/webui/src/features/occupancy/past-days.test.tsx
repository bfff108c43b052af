import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PastDays as Told } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { BUILDING, FLOOR_3, FLOOR_4 } from './kadegebouw';
import { PastDays } from './past-days';

const told: Told = {
  buildingId: BUILDING,
  zone: 'Europe/Amsterdam',
  least: 7,
  days: [
    {
      day: '2026-11-24',
      desks: 48,
      booked: 31,
      floors: [
        { floorId: FLOOR_3, name: 'Verdieping 3', desks: 24, booked: 17 },
        { floorId: FLOOR_4, name: 'Verdieping 4', desks: 24, booked: 14 },
      ],
    },
    { day: '2026-11-26', desks: 48, booked: 9, floors: [] },
    { day: '2026-11-27', desks: 48, booked: null, floors: [] },
  ],
};

let days: Told['days'];
const server = setupServer(http.get('*/api/occupancy/v1/buildings/*/past-days', () => HttpResponse.json({ ...told, days })));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

it('says how busy each day was, the latest first, and kindly that a number is too small', async () => {
  days = told.days;
  await show(<PastDays buildingId={BUILDING} />);

  const table = await screen.findByRole('table', { name: 'How busy it was in the last four weeks' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent(/Friday 27 November.*too few to show.*too few to show/);
  expect(rows[1]).toHaveTextContent(/Thursday 26 November.*9 of 48.*too few to show/);
  expect(rows[2]).toHaveTextContent(/Tuesday 24 November.*31 of 48.*Verdieping 3: 17, Verdieping 4: 14/);
  expect(screen.getByText(/^Numbers below 7 are not shown/)).toBeVisible();
});

it('says so when it cannot be read, and tries again', async () => {
  days = told.days;
  server.use(http.get('*/api/occupancy/v1/buildings/*/past-days', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }));
  await show(<PastDays buildingId={BUILDING} />);
  expect(await screen.findByText('A part of Flexplek does not answer')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'How busy it was in the last four weeks' })).toBeVisible();
});

it('is not there while nothing was told', async () => {
  days = [];
  await show(<PastDays buildingId={BUILDING} />);

  expect(screen.queryByRole('table')).toBeNull();
});
