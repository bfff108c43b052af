import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Booking, BookingRequest } from '../../api/booking/types.gen';
import { desk } from '../../api/bookings.fixture';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { addDays, dayIn, instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { MySeriesPage } from './my-series-page';
import type { Series } from './series';
import { SeriesPage } from './series-page';
import { free, later, MONDAY, seriesWith, taken } from './series.fixture';

const server = setupServer();
const week = (number: number) => addDays(MONDAY, 7 * number);
let series: Series;
let mine: Booking[];
let asked: string[];
const booked = (change: Partial<Booking>) => desk(new Date(), 0, { personId: 'me', ...change });
const answer = () => HttpResponse.json(series, { headers: { ETag: '"7"' } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  series = seriesWith([free(week(0), { bookingId: 'k0' }), taken(week(1)), later(week(2)), free(week(3), { outcome: 'CANCELLED', space: null })]);
  mine = [];
  asked = [];
  server.resetHandlers(
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
    http.get('*/v1/spaces/s1', () => HttpResponse.json({ id: 's1', kind: 'DESK' })),
    http.get('*/v1/bookings', () => HttpResponse.json({ items: mine, next: null })),
    http.get('*/v1/booking-series/r1', answer),
    http.delete('*/v1/booking-series/r1', ({ request }) => {
      asked.push(`end ${new URL(request.url).searchParams.get('from')} as seen in ${request.headers.get('If-Match')}`);
      series = { ...series, status: 'ENDED', dates: series.dates.map((date) => ({ ...date, outcome: 'CANCELLED' as const })) };
      return answer();
    }),
    http.post('*/v1/booking-series/r1/confirmations', () => {
      asked.push('confirm');
      series = { ...series, status: 'ACTIVE', confirmBy: null };
      return answer();
    }),
    http.post('*/v1/bookings', async ({ request }) => {
      const body = (await request.json()) as BookingRequest;
      mine = [booked({ id: 'k1', spaceName: '3A-013', start: body.start, end: body.end })];
      return HttpResponse.json(mine[0], { status: 201 });
    }),
  );
});

const open = () =>
  show(
    <>
      <SeriesPage />
      <Toasts />
    </>,
    { at: '/series/r1', route: '/series/$seriesId' },
  );
const line = async (number: number) => (await screen.findByText(formatDay(week(number)))).closest('li')!;

it('says when it is, and what became of each date', async () => {
  await open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Series: 3A-012' })).toBeVisible();
  expect(screen.getByText(/^Every week on Monday, 09:00–17:00, from /)).toBeVisible();
  expect(within(await line(0)).getByRole('link', { name: /^3A-012 / })).toHaveAttribute('href', '/bookings/k0');
  expect(await line(1)).toHaveTextContent('Not bookedThis space is taken then');
  expect(await line(2)).toHaveTextContent(`as soon as it can be booked, from ${formatDay(addDays(week(2), -kade.daysAhead!), 'long')}`);
  expect(await line(3)).toHaveTextContent('Cancelled');
});

it('gives another space for a date that was refused in one tap, as a booking of its own', async () => {
  await open();
  await userEvent.click(within(await line(1)).getByRole('button', { name: /^Book 3A-013 / }));

  expect(await screen.findByRole('link', { name: 'You have 3A-013 instead' })).toHaveAttribute('href', '/bookings/k1');
  expect(mine[0]).toMatchObject({ start: instantAt(kade.zone, week(1), '09:00'), end: instantAt(kade.zone, week(1), '17:00') });
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('shows what one has back of a date that was cancelled, and leads to another desk where one has but a room', async () => {
  const on = (number: number) => ({ start: instantAt(kade.zone, week(number), '10:00'), end: instantAt(kade.zone, week(number), '11:00') });
  mine = [booked({ id: 'k2', kind: 'ROOM', spaceName: 'Zaal 1', ...on(1) }), booked({ id: 'k3', ...on(3) })];
  await open();

  expect(await within(await line(3)).findByRole('link', { name: 'You have 3A-012 then' })).toHaveAttribute('href', '/bookings/k3');
  expect(within(await line(1)).getByRole('button', { name: /^Book 3A-013 / })).toBeVisible();
});

it('says of a date that was moved when it is now', async () => {
  mine = [booked({ id: 'k0', seriesId: 'r1', start: instantAt(kade.zone, week(0), '13:00'), end: instantAt(kade.zone, week(0), '17:00') })];
  await open();

  expect(await within(await line(0)).findByText('13:00–17:00')).toBeVisible();
  expect(await line(3)).not.toHaveTextContent('–');
});

it('tells of the other space when something else is slow to be read again', async () => {
  let reads = 0;
  server.use(
    http.get('*/v1/booking-series/r1', async () => {
      reads += 1;
      if (reads > 1) await delay(300);
      return answer();
    }),
  );
  await open();
  await userEvent.click(within(await line(1)).getByRole('button', { name: /^Book 3A-013 / }));
  expect(await screen.findByRole('link', { name: 'You have 3A-013 instead' })).toBeVisible();

  expect((await screen.findAllByText(/^Booked: 3A-013/))[0]).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('keeps in sight what is free instead, which one answer tells, when somebody was faster there too', async () => {
  const faster = { type: '/problems/space-taken', title: 'This space has just been taken', detail: 'Somebody else was a moment earlier.' };
  server.use(http.post('*/v1/bookings', () => HttpResponse.json(faster, { status: 409 })));
  let read = 0;
  server.use(
    http.get('*/v1/booking-series/r1', () => {
      read += 1;
      return HttpResponse.json(read === 1 ? series : { ...series, dates: series.dates.map((date) => ({ ...date, alternatives: [] })) });
    }),
  );
  await open();
  await userEvent.click(within(await line(1)).getByRole('button', { name: /^Book 3A-013 / }));

  expect(await within(await line(1)).findByRole('alert')).toHaveTextContent('This space has just been taken');
  await waitFor(() => expect(read).toBe(2));
  expect(within(await line(1)).getByRole('button', { name: /^Book 3A-013 / })).toBeVisible();
});

it('leads to what is free then where no other space is named', async () => {
  series = seriesWith([{ ...taken(week(1)), alternatives: [] }]);
  await open();

  const { searchParams } = new URL(within(await line(1)).getByRole<HTMLAnchorElement>('link', { name: /^Look for another space / }).href);
  expect(Object.fromEntries(searchParams)).toEqual({ building: kade.id, date: week(1), from: '09:00', to: '17:00' });
});

it('asks whether somebody still comes, and goes on when they say so', async () => {
  series = { ...series, status: 'TO_CONFIRM', confirmBy: instantAt(kade.zone, week(0), '09:00') };
  await open();
  expect(await screen.findByText(/^You did not check in the last few times\./)).toHaveTextContent('Say before');
  await userEvent.click(screen.getByRole('button', { name: "I'm still coming" }));

  await waitFor(() => expect(screen.queryByRole('button', { name: "I'm still coming" })).toBeNull());
  expect(asked).toEqual(['confirm']);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('ends after it was said what is given up', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'End the series' }));
  const dialog = within(screen.getByRole('dialog', { name: 'End the series?' }));
  expect(dialog.getByText(`All dates from ${formatDay(week(0))} to ${formatDay(week(2))} are given up. After that nothing is booked any more.`)).toBeVisible();
  expect(asked).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel 2 dates' }));

  expect(await screen.findByText('Nothing more is booked.')).toBeVisible();
  expect(asked).toEqual([`end ${dayIn(kade.zone)} as seen in "7"`]);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'End the series' })).toBeNull();
});

it('says so when the series was changed meanwhile, and ends nothing', async () => {
  const changed = { type: '/problems/changed-meanwhile', title: 'Changed', detail: 'Read it again.' };
  server.use(http.delete('*/v1/booking-series/r1', () => HttpResponse.json(changed, { status: 412 })));
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'End the series' }));
  const dialog = within(screen.getByRole('dialog', { name: 'End the series?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel 2 dates' }));

  expect(await dialog.findByText('Somebody changed this meanwhile')).toBeVisible();
});

it('names no end of a series that was ended before it began', async () => {
  series = { ...series, status: 'ENDED', lastDay: dayIn(kade.zone) };
  await open();

  expect(await screen.findByText('Every week on Monday, 09:00–17:00')).toBeVisible();
});

it('keeps earlier dates folded away', async () => {
  const before = addDays(dayIn(kade.zone), -7);
  series = seriesWith([free(before, { bookingId: 'k9' }), free(week(0), { bookingId: 'k0' })]);
  await open();

  expect((await screen.findByText('1 earlier date')).closest('details')).not.toHaveAttribute('open');
  expect(screen.getByText(formatDay(before)).closest('li')).toHaveTextContent('Over');
});

it('stands with all others in a list that says which wants an answer', async () => {
  const items = [
    { ...seriesWith([free(week(0))], { status: 'TO_CONFIRM' }), dates: null },
    { ...seriesWith([free(week(0))], { id: 'r2', spaceName: null, recurrence: 'FREQ=MONTHLY;BYDAY=1MO', status: 'ENDED' }), dates: null },
  ];
  server.use(http.get('*/v1/booking-series', () => HttpResponse.json({ items, next: null })));
  await show(<MySeriesPage />);

  const [first, second] = await screen.findAllByRole('listitem');
  expect(within(first!).getByRole('link', { name: '3A-012' })).toHaveAttribute('href', '/series/r1');
  expect(first).toHaveTextContent('Say whether you are still coming');
  expect(second).toHaveTextContent(/^KadegebouwOn other days, 09:00–17:00/);
  expect(second).toHaveTextContent('Ended');
});

it('names the clock of its times where that is not the one of the reader', async () => {
  series = { ...series, zone: 'America/Kralendijk' };
  await open();

  expect(await screen.findByText(/^Every week on Monday, 09:00–17:00, Kralendijk time, from /)).toBeVisible();
});

it('says kindly that there is none yet', async () => {
  server.use(http.get('*/v1/booking-series', () => HttpResponse.json({ items: [], next: null })));
  await show(<MySeriesPage />);

  expect(await screen.findByText('You have no series')).toBeVisible();
});
