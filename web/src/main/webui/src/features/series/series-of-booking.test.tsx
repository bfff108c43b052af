import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { BookingSeriesChange } from '../../api/booking/types.gen';
import { desk } from '../../api/bookings.fixture';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { addDays, dayIn, instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { SeriesOfBooking } from './series-of-booking';
import { free, later, MONDAY, seriesWith, taken } from './series.fixture';

const server = setupServer();
const week = (number: number) => addDays(MONDAY, 7 * number);
const series = seriesWith([free(week(0)), free(week(1)), free(week(2)), later(week(3))]);
const booking = desk(new Date(), 0, {
  seriesId: 'r1',
  start: instantAt(kade.zone, week(1), '09:00'),
  end: instantAt(kade.zone, week(1), '17:00'),
});
let ended: (string | null)[];
let changes: { tried: boolean; from: string | null; body: BookingSeriesChange }[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  ended = [];
  changes = [];
  server.resetHandlers(
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
    http.get('*/v1/booking-series/r1', () => HttpResponse.json(series, { headers: { ETag: '"7"' } })),
    http.delete('*/v1/booking-series/r1', ({ request }) => {
      ended.push(new URL(request.url).searchParams.get('from'));
      return HttpResponse.json({ ...series, status: 'ENDED' }, { headers: { ETag: '"8"' } });
    }),
    http.patch('*/v1/booking-series/r1', async ({ request }) => {
      const { searchParams } = new URL(request.url);
      changes.push({ tried: searchParams.get('dryRun') === 'true', from: searchParams.get('from'), body: (await request.json()) as BookingSeriesChange });
      const dates = series.dates.map((date) => (date.day === week(2) ? { ...date, reason: taken(week(2)).reason } : date));
      return HttpResponse.json({ ...series, dates }, { headers: { ETag: '"8"' } });
    }),
  );
});

const open = () =>
  show(
    <>
      <SeriesOfBooking booking={booking} seriesId="r1" now={new Date()} />
      <Toasts />
    </>,
  );
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

it('says which series it is of, and leads to all its dates', async () => {
  await open();

  expect(await screen.findByText(/^Every week on Monday, 09:00–17:00/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'All dates of the series' })).toHaveAttribute('href', '/series/r1');
});

it('cancels this one and all that follow, and none before', async () => {
  await open();
  await press('Cancel this and all that follow');
  const asks = dialog('Cancel this and all that follow?');
  expect(asks.getByText(new RegExp(`^All dates from ${formatDay(week(1))} to ${formatDay(week(3))} are given up`))).toBeVisible();
  await userEvent.click(asks.getByRole('button', { name: 'Cancel 3 dates' }));

  await waitFor(() => expect(ended).toEqual([week(1)]));
  expect((await screen.findAllByText('The series has ended.'))[0]).toBeVisible();
});

it('cancels the whole series from today on', async () => {
  await open();
  await press('End the series');
  await userEvent.click(dialog('End the series?').getByRole('button', { name: 'Cancel 4 dates' }));

  await waitFor(() => expect(ended).toEqual([dayIn(kade.zone)]));
});

it('shows what another time does to each date from here on before it is changed', async () => {
  await open();
  await press('Change the time of this and all that follow');
  const asks = dialog(`Change the time from ${formatDay(week(1), 'long')} on`);
  await userEvent.selectOptions(asks.getByLabelText('To'), '16:00');
  await userEvent.click(asks.getByRole('button', { name: 'See what changes' }));

  expect(await asks.findByRole('heading', { level: 3 })).toHaveTextContent('2 of 3 dates can be changed. The other one stays as it is.');
  expect(asks.getByRole('heading', { level: 3 })).toHaveFocus();
  expect(asks.getByText('This space is taken then')).toBeVisible();
  const asked = { from: week(1), body: { startTime: '09:00', endTime: '16:00' } };
  expect(changes).toEqual([{ tried: true, ...asked }]);

  await userEvent.click(asks.getByRole('button', { name: 'Change 2 dates' }));
  await waitFor(() => expect(changes.at(-1)).toEqual({ tried: false, ...asked }));
  expect((await screen.findAllByText(`Changed: 09:00–16:00 from ${formatDay(week(1), 'long')} on. 1 date stays as it was.`))[0]).toBeVisible();
});

it('does not offer to cancel a series of which nothing is to come', async () => {
  const over = seriesWith([free(week(-20)), free(week(-19))]);
  server.use(http.get('*/v1/booking-series/r1', () => HttpResponse.json(over, { headers: { ETag: '"7"' } })));
  await open();

  expect(await screen.findByRole('button', { name: 'Cancel this and all that follow' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'End the series' })).toBeNull();
});

it('reads the series again when it was changed meanwhile, and changes what it is now', async () => {
  let etag = '"7"';
  const seen: (string | null)[] = [];
  server.use(
    http.get('*/v1/booking-series/r1', () => HttpResponse.json(series, { headers: { ETag: etag } })),
    http.patch('*/v1/booking-series/r1', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      if (seen.length > 1) return HttpResponse.json(series, { headers: { ETag: etag } });
      etag = '"8"';
      return HttpResponse.json({ type: '/problems/changed-meanwhile', title: 'It was changed meanwhile' }, { status: 412 });
    }),
  );
  await open();
  await press('Change the time of this and all that follow');
  const asks = dialog(`Change the time from ${formatDay(week(1), 'long')} on`);
  await userEvent.click(asks.getByRole('button', { name: 'See what changes' }));
  expect(await asks.findByRole('alert')).toBeVisible();
  await waitFor(() => expect(asks.getByRole('button', { name: 'See what changes' })).not.toHaveAttribute('aria-busy', 'true'));

  await userEvent.click(asks.getByRole('button', { name: 'See what changes' }));
  expect(await asks.findByRole('heading', { level: 3 })).toBeVisible();
  expect(seen).toEqual(['"7"', '"8"']);
});

it('offers nothing that is over once the series has ended', async () => {
  server.use(http.get('*/v1/booking-series/r1', () => HttpResponse.json({ ...series, status: 'ENDED' }, { headers: { ETag: '"7"' } })));
  await open();

  expect(await screen.findByRole('link', { name: 'All dates of the series' })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
