import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { cancelBooking, listBuildings } from './booking/sdk.gen';
import { call } from './service';
import { keepToken, onSessionEnded } from './session-state';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const bookings = '*/api/booking/v1/bookings/:id';
const booking = { path: { bookingId: '0199f3a0-1111-7000-8000-000000000001' } };

it('sends the token against forged calls with what changes something, and only then', async () => {
  const seen: (string | null)[] = [];
  const see = ({ request }: { request: Request }) => {
    seen.push(request.headers.get('X-CSRF-Token'));
    return request.method === 'GET' ? HttpResponse.json({ items: [], next: null }) : new HttpResponse(null, { status: 204 });
  };
  server.use(http.delete(bookings, see), http.get('*/api/booking/v1/buildings', see));
  keepToken({ signedIn: true, csrfToken: 'secret' } as never);

  await cancelBooking(booking);
  await listBuildings();

  expect(seen).toEqual(['secret', null]);
});

it('makes a problem of every answer that is no success', async () => {
  server.use(
    http.delete(bookings, () =>
      HttpResponse.json({ type: '/problems/no-longer-live', title: 'No longer live', status: 409, detail: 'It is over.', bookingId: 'x' }, { status: 409 }),
    ),
  );

  await expect(cancelBooking(booking)).rejects.toMatchObject({
    type: '/problems/no-longer-live',
    status: 409,
    detail: 'It is over.',
    body: { bookingId: 'x' },
  });
});

it('makes a problem of an answer that is none', async () => {
  server.use(http.delete(bookings, () => new HttpResponse('<html>Bad gateway</html>', { status: 502 })));

  await expect(cancelBooking(booking)).rejects.toMatchObject({ type: 'about:blank', status: 502, violations: [] });
});

it('knows a lost connection from an answer', async () => {
  server.use(http.delete(bookings, () => HttpResponse.error()));

  await expect(cancelBooking(booking)).rejects.toMatchObject({ type: '/problems/offline', status: 0 });
});

it('tells the app when the session is over', async () => {
  server.use(http.get('*/session', () => HttpResponse.json({ type: '/problems/signed-out' }, { status: 401 })));
  const ended = vi.fn();
  const quiet = onSessionEnded(ended);

  await expect(call('/session')).rejects.toMatchObject({ status: 401 });
  quiet();

  expect(ended).toHaveBeenCalledOnce();
});
