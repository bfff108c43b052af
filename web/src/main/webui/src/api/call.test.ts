import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { book, cancelBooking, importBuilding, listBuildings, listSpaces } from './booking/sdk.gen';
import { call } from './call';
import { keepSession, onSessionEnded } from './session-state';

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
  keepSession({ signedIn: true, csrfToken: 'secret' } as never);

  await cancelBooking(booking);
  await listBuildings();

  expect(seen).toEqual(['secret', null]);
});

it('asks for the language that the person chose, whatever the browser speaks', async () => {
  const seen: (string | null)[] = [];
  server.use(
    http.get('*/api/booking/v1/buildings', ({ request }) => {
      seen.push(request.headers.get('Accept-Language'));
      return HttpResponse.json({ items: [], next: null });
    }),
  );
  const before = document.documentElement.lang;

  for (const chosen of ['nl', 'en']) {
    document.documentElement.lang = chosen;
    await listBuildings();
  }
  document.documentElement.lang = before;

  expect(seen).toEqual(['nl', 'en']);
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

it.each([
  ['2', 2],
  ['Tue, 24 Nov 2026 09:00:07 GMT', 7],
  ['soon', undefined],
])('knows when a service wants to be asked again: %s', async (header, seconds) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:00:00Z') });
  server.use(http.delete(bookings, () => HttpResponse.json({ type: '/problems/try-again' }, { status: 503, headers: { 'Retry-After': header } })));

  await expect(cancelBooking(booking)).rejects.toMatchObject({ status: 503, retryAfter: seconds });
  vi.useRealTimers();
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

describe('a page that is older than the session', () => {
  const emma = { signedIn: true, account: 'emma', csrfToken: '' };
  let sent: (string | null)[];

  beforeEach(() => {
    sent = [];
    keepSession(emma as never);
    server.use(
      http.delete(bookings, ({ request }) => {
        const token = request.headers.get('X-CSRF-Token');
        sent.push(token);
        return token === 'of now' ? new HttpResponse(null, { status: 204 }) : HttpResponse.json({ type: '/problems/csrf' }, { status: 403 });
      }),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  const doorSays = (session: object) => server.use(http.get('*/session', () => HttpResponse.json(session)));

  it('sends what it changes once more, with the token of now', async () => {
    doorSays({ ...emma, csrfToken: 'of now' });

    await cancelBooking(booking);
    await cancelBooking(booking);

    expect(sent).toEqual(['', 'of now', 'of now']);
  });

  it('does not go on when the token of now is refused, too', async () => {
    doorSays({ ...emma, csrfToken: 'strange' });

    await expect(cancelBooking(booking)).rejects.toMatchObject({ type: '/problems/csrf' });
    expect(sent).toEqual(['', 'strange']);
  });

  it('does nothing in the name of somebody else, and is loaded anew', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { origin: location.origin, reload });
    doorSays({ ...emma, account: 'milan', csrfToken: 'of now' });

    await expect(cancelBooking(booking)).rejects.toMatchObject({ type: '/problems/csrf' });
    expect(sent).toEqual(['']);
    expect(reload).toHaveBeenCalledOnce();
  });
});

it('fills the address, leaves out what has no value, and reads the answer with its version', async () => {
  const seen: string[] = [];
  server.use(
    http.get('*/api/booking/v1/buildings/:id/spaces', ({ request }) => {
      seen.push(request.url.replace(/^.*\/api/, '/api'));
      return HttpResponse.json({ items: [], next: null }, { headers: { ETag: '"3"' } });
    }),
  );

  const { data, response } = await listSpaces({ path: { buildingId: 'a/b' }, query: { search: 'Zand & zee', floorId: undefined, limit: 50 } });

  expect(seen).toEqual(['/api/booking/v1/buildings/a%2Fb/spaces?search=Zand+%26+zee&limit=50']);
  expect(data).toEqual({ items: [], next: null });
  expect(response.headers.get('ETag')).toBe('"3"');
});

it('sends files as they are, and everything else as JSON', async () => {
  const seen: string[] = [];
  server.use(
    http.post('*/api/booking/v1/building-imports', async ({ request }) => {
      seen.push((request.headers.get('Content-Type') ?? '').split(';')[0]!, ...(await request.formData()).keys());
      return HttpResponse.json({});
    }),
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      seen.push(request.headers.get('Content-Type') ?? '', JSON.stringify(await request.json()), request.headers.get('Idempotency-Key') ?? '');
      return HttpResponse.json({});
    }),
  );

  await importBuilding({ body: { building: new File(['{}'], 'a.json'), plan: new File(['{}'], 'a.geojson'), spaces: new File(['code'], 'a.csv') } });
  await book({ body: { start: '', end: '' }, headers: { 'Idempotency-Key': 'k' } });

  expect(seen).toEqual(['multipart/form-data', 'building', 'plan', 'spaces', 'application/json', '{"start":"","end":""}', 'k']);
});

it('sends short changes even when the page goes, reads and files not', async () => {
  const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{}'));

  await book({ body: { start: '', end: '' } });
  await cancelBooking(booking);
  await listBuildings();
  await importBuilding({ body: { building: new File(['{}'], 'a.json'), plan: new File(['{}'], 'a.geojson'), spaces: new File(['code'], 'a.csv') } });
  await book({ body: { start: '', end: '', note: 'x'.repeat(70_000) } as never });

  expect(sent.mock.calls.map(([request]) => (request as Request).keepalive)).toEqual([true, true, false, false, false]);
  sent.mockRestore();
});
