import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking, BookingRequest } from '../../api/booking/types.gen';
import { MY_ID, show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { CancelButton } from './cancel-button';

const quarter = 15 * 60_000;
const now = Math.floor(Date.now() / quarter) * quarter;
const at = (quarters: number) => new Date(now + quarters * quarter).toISOString().replace('.000Z', 'Z');
const booking: Booking = {
  id: 'k1',
  spaceId: 's1',
  spaceName: '3A-012',
  kind: 'DESK',
  buildingId: 'b1',
  buildingName: 'Kadegebouw',
  floorId: 'f3',
  neighbourhoodId: 'n1',
  personId: MY_ID,
  madeBy: 'me',
  start: at(96),
  end: at(100),
  zone: 'Europe/Amsterdam',
  status: 'BOOKED',
  releaseReason: null,
  checkInOpens: at(95),
  checkInCloses: at(98),
  expectedAt: null,
  teamDayId: null,
  seriesId: null,
  title: null,
  titlePrivate: false,
};

const server = setupServer();
const gone = vi.fn();
let cancelled: string[];
let asked: { key: string | null; body: BookingRequest }[];
const answerBooking = (answer: () => Response) =>
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      asked.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as BookingRequest });
      return answer();
    }),
  );
const refuse = (status: number, name: string, title: string, detail: string, headers: Record<string, string> = {}) => () =>
  HttpResponse.json({ type: `/problems/${name}`, title, detail, status }, { status, headers });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  gone.mockReset();
  cancelled = [];
  asked = [];
  server.resetHandlers(
    http.delete('*/api/booking/v1/bookings/:id', ({ params }) => {
      cancelled.push(String(params['id']));
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/v1/bookings/:id/attendees', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/v1/people/me/visits', () => HttpResponse.json({ items: [], next: null })),
  );
  answerBooking(() => HttpResponse.json({ ...booking, id: 'k2' }, { status: 201 }));
});
afterEach(() => vi.restoreAllMocks());

function Page({ booking: shown }: { booking: Booking }) {
  const [there, setThere] = useState(true);
  return (
    <>
      <h1 tabIndex={-1}>Today</h1>
      {there && (
        <CancelButton
          look="quiet"
          booking={shown}
          onCancelled={() => {
            gone();
            setThere(false);
          }}
        />
      )}
      <Toasts />
    </>
  );
}
const open = (shown = booking) => show(<Page booking={shown} />, { at: '/today' });
const notices = () => within(screen.getByRole('region', { name: 'Notices' }));
const cancel = async () => userEvent.click(await screen.findByRole('button', { name: 'Cancel booking' }));
const undo = async () => userEvent.click(await notices().findByRole('button', { name: 'Undo' }));

describe('undoing what a room was cancelled for', () => {
  const room: Booking = { ...booking, kind: 'ROOM', spaceName: 'Zandbank', title: 'Planning' };
  const visit = (id: string, bookingId: string, arrivedAt: string | null = null) => ({ id, bookingId, arrivedAt, etag: `"${id}"` });
  let invited: string[];
  let moved: unknown[];
  beforeEach(() => {
    invited = [];
    moved = [];
    answerBooking(() => HttpResponse.json({ ...room, id: 'k2' }, { status: 201 }));
    server.use(
      http.get('*/v1/bookings/k1/attendees', () => HttpResponse.json({ items: [{ personId: 'p1' }, { personId: 'p2' }], next: null })),
      http.put('*/v1/bookings/k2/attendees/:person', ({ params }) => {
        invited.push(String(params['person']));
        return new HttpResponse(null, { status: 204 });
      }),
      http.get('*/v1/people/me/visits', () => HttpResponse.json({ items: [visit('v1', 'k1'), visit('v2', 'k1', at(0)), visit('v3', 'other')], next: null })),
      http.patch('*/v1/visits/:visit', async ({ params, request }) => {
        moved.push([params['visit'], request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json({});
      }),
    );
  });

  it('invites those again who were, and lets its guests come to it', async () => {
    await open(room);
    await cancel();
    await undo();

    expect(await notices().findByText(/^You have it back: Zandbank, [^.]*$/)).toBeVisible();
    expect(invited).toEqual(['p1', 'p2']);
    expect(moved).toEqual([['v1', '"v1"', { bookingId: 'k2' }]]);
  });

  it('says so when not everybody could be', async () => {
    server.use(http.put('*/v1/bookings/k2/attendees/p1', refuse(403, 'not-your-colleague', 'Not of your teams', 'No.')));
    await open(room);
    await cancel();
    await undo();

    expect(await notices().findByText(/^You have it back: Zandbank, .*\. Who was invited to it/)).toBeVisible();
    expect(invited).toEqual(['p2']);
  });
});

describe('cancelling', () => {
  it('is done at once, so that nothing is lost with a tab that is closed', async () => {
    const { unmount } = await open();
    await cancel();
    unmount();

    await waitFor(() => expect(cancelled).toEqual(['k1']));
  });

  it('leaves with its page as soon as it is pressed', async () => {
    const sent = vi.spyOn(globalThis, 'fetch');
    await open();
    await cancel();

    expect(sent.mock.calls.map(([request]) => [(request as Request).method, (request as Request).keepalive])).toEqual([['DELETE', true]]);
  });

  it('is said aloud, with the way back', async () => {
    await open();
    await cancel();

    await notices().findByText(/^Cancelled: 3A-012, /);
    expect(screen.getByRole('status')).toHaveTextContent(/^Cancelled: 3A-012, .* You can undo it, also with Ctrl\+Z\.$/);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('says so when it did not work, and leaves the booking in sight', async () => {
    server.use(http.delete('*/api/booking/v1/bookings/:id', refuse(409, 'no-longer-live', 'This booking is over', 'Its end has passed. Make a new booking if you still need a space.')));
    await open();
    await cancel();

    expect(await notices().findByText('Your booking of 3A-012 was not cancelled: This booking is over.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('was not cancelled');
    expect(screen.getByRole('button', { name: 'Cancel booking' })).toBeVisible();
    expect(notices().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is sent again after a lost answer, for it is done once', async () => {
    let lost = 0;
    server.use(http.delete('*/api/booking/v1/bookings/:id', () => ((lost += 1) === 1 ? HttpResponse.error() : undefined)));
    await open();
    await cancel();

    await waitFor(() => expect(cancelled).toEqual(['k1']), { timeout: 4000 });
  });

  it('is not offered without a network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await open();

    expect(screen.queryByRole('button', { name: 'Cancel booking' })).toBeNull();
  });
});

describe('undo', () => {
  it('books the same space for the same time again', async () => {
    await open();
    await cancel();
    await undo();

    expect(await notices().findByText(/^You have it back: 3A-012, /)).toBeVisible();
    expect(asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', start: booking.start, end: booking.end }]);
    expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(screen.getByRole('status')).toHaveTextContent(/^You have it back/);
  });

  it('books a room for what it was for', async () => {
    await open({ ...booking, kind: 'ROOM', title: 'Kwartaalplanning', titlePrivate: true });
    await cancel();
    await undo();

    await waitFor(() => expect(asked[0]?.body).toEqual({ spaceId: 's1', start: booking.start, end: booking.end, title: 'Kwartaalplanning', titlePrivate: true }));
  });

  it('books what is left of a time that has begun', async () => {
    await open({ ...booking, start: at(-4), end: at(8) });
    await cancel();
    await undo();

    await waitFor(() => expect(asked[0]?.body).toEqual({ spaceId: 's1', start: at(0), end: at(8) }));
  });

  it('says kindly that somebody was faster, and leads to what is free', async () => {
    answerBooking(refuse(409, 'space-taken', 'This space has just been taken', 'Somebody else was a moment earlier. Free nearby: 3A-013.'));
    await open();
    await cancel();
    await undo();

    expect(await notices().findByText('Somebody has booked 3A-012 in the meantime. Your booking stays cancelled.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody has booked 3A-012');
    expect(notices().getByRole('button', { name: 'Look for another space' })).toBeVisible();
    expect(notices().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('can be tried again under the same key when no answer came', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    const away =
      'The service cannot reach what it needs just now. Send the same request again, a POST with the same Idempotency-Key: it is done once.';
    answerBooking(refuse(503, 'try-again', 'This does not work for a moment', away, { 'Retry-After': '30' }));
    await open();
    await cancel();
    await undo();
    await notices().findByText('Your booking of 3A-012 stays cancelled: This does not work for a moment.');

    answerBooking(() => HttpResponse.json({ ...booking, id: 'k2' }, { status: 201 }));
    await userEvent.click(notices().getByRole('button', { name: 'Try again' }));

    await notices().findByText(/^You have it back/);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  });

  it('leaves the focus on the page', async () => {
    await open();
    await cancel();
    await undo();

    await notices().findByText(/^You have it back/);
    expect(screen.getByRole('heading', { name: 'Today' })).toHaveFocus();
  });
});
