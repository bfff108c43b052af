import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Booking, BookingRequest, DaysToCancel, LaterDate } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { partsComeFrom } from '../../ui/part';
import { MY_ID, show } from '../../ui/testing';
import { addDays, dayIn, instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { CancelDaysButton } from './cancel-days-button';
import { CancelDaysDialog } from './cancel-days-dialog';

const TODAY = dayIn(kade.zone);
const FIRST = addDays(TODAY, 3);
const on = (day: string, spaceName: string): Booking => ({
  id: day,
  spaceId: spaceName,
  spaceName,
  kind: 'DESK',
  buildingId: kade.id,
  buildingName: kade.name,
  floorId: 'f3',
  neighbourhoodId: 'n1',
  personId: MY_ID,
  madeBy: MY_ID,
  start: instantAt(kade.zone, day, '09:00'),
  end: instantAt(kade.zone, day, '12:00'),
  zone: kade.zone,
  status: 'BOOKED',
  releaseReason: null,
  checkInOpens: instantAt(kade.zone, day, '08:45'),
  checkInCloses: instantAt(kade.zone, day, '09:30'),
  expectedAt: null,
  teamDayId: null,
  seriesId: null,
  title: null,
  titlePrivate: false,
});
const mine = [on(FIRST, '3A-012'), on(addDays(FIRST, 1), '3A-013'), on(addDays(FIRST, 4), '3A-014')];

const series = (day: string): LaterDate => ({
  seriesId: 'w1',
  buildingId: kade.id,
  buildingName: kade.name,
  zone: kade.zone,
  day,
  startTime: '09:00',
  endTime: '17:00',
});
const LATER = addDays(FIRST, 70);
const later = [series(LATER), series(addDays(LATER, 7))];

const server = setupServer();
let cancelled: DaysToCancel[];
let asked: BookingRequest[];
let asks = 0;
const laterOn = ({ from, to }: DaysToCancel) => later.filter(({ day }) => day >= from && day <= to);
const bookedOn = ({ from, to }: DaysToCancel) => mine.filter(({ id }) => id >= from && id <= to);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  partsComeFrom({ 'cancel-days': () => Promise.resolve(CancelDaysDialog) });
});
afterAll(() => server.close());
beforeEach(() => {
  cancelled = [];
  asked = [];
  server.resetHandlers(
    http.post('*/v1/booking-cancellations', async ({ request }) => {
      const days = (await request.json()) as DaysToCancel;
      asks += 1;
      if (new URL(request.url).searchParams.get('dryRun') !== 'true') {
        cancelled.push(days);
        act(() => gone());
      }
      return HttpResponse.json({ cancelled: bookedOn(days), begun: [], later: laterOn(days) });
    }),
    http.post('*/v1/bookings', async ({ request }) => {
      const body = (await request.json()) as BookingRequest;
      asked.push(body);
      return HttpResponse.json({ ...mine[0], ...body, id: `again ${asked.length}` }, { status: 201 });
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

const dialog = () => within(screen.getByRole('dialog', { name: 'Cancel several days' }));
let gone: () => void;

/** As the page does, the button goes with the last booking. */
function Today() {
  const [there, setThere] = useState(true);
  gone = () => setThere(false);
  return (
    <>
      <h1 tabIndex={-1}>Today</h1>
      {there && <CancelDaysButton first={FIRST} today={TODAY} />}
      <Toasts />
    </>
  );
}

async function open() {
  await show(<Today />);
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel several days' }));
  await screen.findByRole('dialog', { name: 'Cancel several days' });
}
const until = (day: string) => fireEvent.change(dialog().getByLabelText('Last day'), { target: { value: day } });

it('names what is cancelled before it is, and cancels that in one act', async () => {
  await open();
  expect(await dialog().findByText('This booking will be cancelled:')).toBeVisible();
  until(addDays(FIRST, 2));
  await userEvent.click(await dialog().findByRole('button', { name: 'Cancel 2 bookings' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(cancelled).toEqual([{ from: FIRST, to: addDays(FIRST, 2) }]);
  expect((await screen.findAllByText(/^2 bookings are cancelled\./))[0]).toBeVisible();
});

it('can be undone, and names what somebody else has by now', async () => {
  await open();
  until(addDays(FIRST, 2));
  await userEvent.click(await dialog().findByRole('button', { name: 'Cancel 2 bookings' }));
  server.use(
    http.post('*/v1/bookings', async ({ request }) => {
      const body = (await request.json()) as BookingRequest;
      asked.push(body);
      return asked.length === 1
        ? HttpResponse.json({ ...mine[0], ...body }, { status: 201 })
        : HttpResponse.json({ type: '/problems/space-taken', title: 'Taken', status: 409 }, { status: 409 });
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect((await screen.findAllByText(/^These stay cancelled: 3A-013, /))[0]).toBeVisible();
  expect(asked.map(({ start }) => start)).toEqual([mine[0]!.start, mine[1]!.start]);
});

it('says what is cancelled, and lets it be undone, where the answer was lost and it was sent again', async () => {
  await open();
  until(addDays(FIRST, 2));
  const button = await dialog().findByRole('button', { name: 'Cancel 2 bookings' });
  let sent = 0;
  server.use(
    http.post('*/v1/booking-cancellations', ({ request }) => {
      if (request.url.includes('dryRun')) return HttpResponse.json({ cancelled: [], begun: [], later: [] });
      sent += 1;
      // It was done the first time, and nothing is left to cancel.
      return sent === 1 ? HttpResponse.error() : HttpResponse.json({ cancelled: [], begun: [], later: [] });
    }),
  );
  await userEvent.click(button);

  expect((await screen.findAllByText(/^2 bookings are cancelled\./))[0]).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(asked.map(({ start }) => start)).toEqual([mine[0]!.start, mine[1]!.start]));
});

it('asks nothing of a year that is half typed, and says which days cannot be', async () => {
  await open();
  await dialog().findByText('This booking will be cancelled:');
  const before = asks;
  until('0002-03-04');
  expect(dialog().getByLabelText('Last day')).not.toHaveAccessibleDescription();
  until(addDays(FIRST, -1));
  expect(dialog().getByLabelText('Last day')).toHaveAccessibleDescription('The last day is before the first.');
  until(addDays(FIRST, 400));
  expect(dialog().getByLabelText('Last day')).toHaveAccessibleDescription('At most a year at once.');
  until(addDays(FIRST, 2));
  await dialog().findByRole('button', { name: 'Cancel 2 bookings' });
  expect(asks).toBe(before + 1);
});

it('leaves the focus on the page when the last booking goes', async () => {
  await open();
  await userEvent.click(await dialog().findByRole('button', { name: 'Cancel 1 booking' }));

  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

it('cancels nothing where nothing is booked', async () => {
  await open();
  fireEvent.change(dialog().getByLabelText('First day'), { target: { value: addDays(FIRST, 10) } });
  expect(await dialog().findByText('You have nothing to cancel on these days.')).toBeVisible();
  await userEvent.click(dialog().getByRole('button', { name: 'Cancel bookings' }));
  expect(cancelled).toEqual([]);
});

it('names the dates of a series that are not booked any more, and gives up those alone', async () => {
  await open();
  fireEvent.change(dialog().getByLabelText('First day'), { target: { value: LATER } });
  until(addDays(LATER, 7));
  expect(await dialog().findByText('These 2 dates of your series will not be booked. You cannot undo that:')).toBeVisible();
  expect(dialog().getAllByText(new RegExp(`^${kade.name}, .*09:00–17:00`))).toHaveLength(2);
  expect(dialog().queryByText('You have nothing to cancel on these days.')).toBeNull();
  await userEvent.click(dialog().getByRole('button', { name: 'Cancel bookings' }));

  await waitFor(() => expect(cancelled).toEqual([{ from: LATER, to: addDays(LATER, 7) }]));
  expect((await screen.findAllByText('2 dates of your series will not be booked.'))[0]).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
