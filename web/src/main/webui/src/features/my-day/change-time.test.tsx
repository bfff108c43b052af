import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Booking, BookingChange } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { addDays, dayIn, instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { desk } from '../../api/bookings.fixture';
import { ChangeTime } from './change-time';

const DAY = addDays(dayIn(kade.zone), 3);
const at = (time: string, day = DAY) => instantAt(kade.zone, day, time);
const booking = desk(new Date(), 0, { start: at('09:00'), end: at('12:00') });

const server = setupServer();
let sent: { seen: string | null; body: BookingChange }[];
const answer = (respond: (body: BookingChange) => Response) =>
  server.use(
    http.patch('*/v1/bookings/:id', async ({ request }) => {
      const body = (await request.json()) as BookingChange;
      sent.push({ seen: request.headers.get('If-Match'), body });
      return respond(body);
    }),
  );
const changed = (body: BookingChange) => HttpResponse.json({ ...booking, ...body }, { headers: { ETag: `"${4 + sent.length}"` } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  sent = [];
  server.resetHandlers(
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
    http.get('*/v1/bookings/:id', () => HttpResponse.json(booking, { headers: { ETag: '"4"' } })),
  );
  answer(changed);
});
afterEach(() => vi.restoreAllMocks());

const dialog = () => within(screen.getByRole('dialog', { name: 'Change the time' }));
async function open(shown: Booking = booking, now = new Date()) {
  await show(
    <>
      <h1 tabIndex={-1}>Booking</h1>
      <ChangeTime booking={shown} now={now} />
      <Toasts />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Change the time' }));
  await dialog().findByRole('button', { name: 'Change' });
}
const press = () => userEvent.click(dialog().getByRole('button', { name: 'Change' }));

it('changes day and times as a booking has them, naming what was seen', async () => {
  await open();
  fireEvent.change(dialog().getByLabelText('Day'), { target: { value: addDays(DAY, 1) } });
  await userEvent.selectOptions(dialog().getByLabelText('From'), '10:00');
  await userEvent.selectOptions(dialog().getByLabelText('To'), '11:30');
  await press();

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const next = addDays(DAY, 1);
  expect(sent).toEqual([{ seen: '"4"', body: { start: at('10:00', next), end: at('11:30', next) } }]);
  expect((await screen.findAllByText(/^Changed: 3A-012, /))[0]).toBeVisible();
});

it('can be undone', async () => {
  await open();
  await userEvent.selectOptions(dialog().getByLabelText('To'), '11:00');
  await press();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByText(/^As it was: 3A-012, /)).toBeVisible();
  const { spaceId, start, end } = booking;
  expect(sent).toEqual([
    { seen: '"4"', body: { end: at('11:00') } },
    { seen: '"5"', body: { spaceId, start, end } },
  ]);
});

it('says that the space is taken then, and moves to one that is free', async () => {
  answer(({ spaceId }) =>
    spaceId === undefined
      ? HttpResponse.json(
          { type: '/problems/space-taken', status: 409, title: 'This space has just been taken', detail: 'Free nearby: 3A-013.', alternatives: [{ spaceId: 's13', name: '3A-013' }] },
          { status: 409 },
        )
      : changed({ spaceId }),
  );
  await open();
  await userEvent.selectOptions(dialog().getByLabelText('To'), '14:00');
  await press();
  expect(await dialog().findByText('This space has just been taken')).toBeVisible();

  await userEvent.click(dialog().getByRole('button', { name: 'Move to 3A-013' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.at(-1)?.body).toEqual({ spaceId: 's13', end: at('14:00') });
});

it('says of another time nothing that was refused before', async () => {
  const taken = { type: '/problems/space-taken', status: 409, title: 'This space has just been taken', detail: 'Free nearby: 3A-013.', alternatives: [{ spaceId: 's13', name: '3A-013' }] };
  answer(() => HttpResponse.json(taken, { status: 409 }));
  await open();
  await userEvent.selectOptions(dialog().getByLabelText('To'), '14:00');
  await press();
  expect(await dialog().findByRole('button', { name: 'Move to 3A-013' })).toBeVisible();

  await userEvent.selectOptions(dialog().getByLabelText('To'), '15:00');

  expect(dialog().queryByText('This space has just been taken')).toBeNull();
  expect(dialog().queryByRole('button', { name: 'Move to 3A-013' })).toBeNull();
});

it('leads to all of the building then where nothing near is free', async () => {
  const taken = { type: '/problems/space-taken', status: 409, title: 'This space has just been taken', detail: 'Nothing near.', alternatives: [] };
  answer(() => HttpResponse.json(taken, { status: 409 }));
  await open();
  await userEvent.selectOptions(dialog().getByLabelText('To'), '14:00');
  await press();

  const link = await dialog().findByRole<HTMLAnchorElement>('link', { name: 'Look for another space' });
  expect(Object.fromEntries(new URL(link.href).searchParams)).toEqual({ building: booking.buildingId, kind: 'DESK', date: DAY, from: '09:00', to: '14:00' });
});

it('asks who is there already for another end alone, of those to come', async () => {
  const now = new Date(at('10:05'));
  await open({ ...booking, status: 'CHECKED_IN' }, now);

  expect(dialog().queryByLabelText('Day')).toBeNull();
  expect(dialog().queryByLabelText('From')).toBeNull();
  expect(within(dialog().getByLabelText('Until')).getAllByRole('option')[0]).toHaveValue('10:15');
  await userEvent.selectOptions(dialog().getByLabelText('Until'), '15:00');
  await press();

  await waitFor(() => expect(sent).toEqual([{ seen: '"4"', body: { end: at('15:00') } }]));
});

it('leaves a place of a team day on its day', async () => {
  await open({ ...booking, teamDayId: 'd1' });

  expect(dialog().queryByLabelText('Day')).toBeNull();
  expect(dialog().getByLabelText('From')).toHaveValue('09:00');
});

it('says that somebody changed it meanwhile, and takes what stands now for what was seen', async () => {
  let version = 4;
  server.use(http.get('*/v1/bookings/:id', () => HttpResponse.json(booking, { headers: { ETag: `"${version}"` } })));
  answer((body) =>
    sent.at(-1)?.seen === '"4"' ? HttpResponse.json({ type: '/problems/changed-meanwhile', status: 412, title: 'a', detail: 'b' }, { status: 412 }) : changed(body),
  );
  await open();
  version = 5;
  await press();
  expect(await dialog().findByText('Somebody changed this meanwhile')).toBeVisible();

  await waitFor(async () => {
    await press();
    expect(sent.at(-1)?.seen).toBe('"5"');
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('is not offered without a network', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await show(<ChangeTime booking={booking} now={new Date()} />);

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Change the time' })).toBeNull());
});
