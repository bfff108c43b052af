import { http, HttpResponse } from 'msw';
import type { Booking, BookingChange, BookingRequest, BuildingLeftOut, FavouriteSpace, FreeSpace, SpaceAvailability } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { MY_ID } from '../../ui/testing';

/** A small floor, its services as MSW handlers, and somebody else who books. */
export const BUILDING = { ...kade, id: 'b1' };

export const FLOOR = {
  id: 'f3',
  code: '3',
  name: 'Verdieping 3',
  level: 3,
  neighbourhoods: [
    { id: 'na', code: '3A', name: '3A Waterkant' },
    { id: 'nb', code: '3B', name: '3B Zonzijde' },
  ],
};

/** Two rows of three desks, and a room beside them. */
export function floorSpaces(): SpaceAvailability[] {
  const desk = (number: number, x: number, y: number, more: Partial<SpaceAvailability> = {}): SpaceAvailability => ({
    spaceId: `s${number}`,
    code: `3A-00${number}`,
    name: `3A-00${number}`,
    kind: 'DESK',
    capacity: 1,
    amenities: [],
    neighbourhoodId: 'na',
    x,
    y,
    state: 'FREE',
    reason: null,
    outOfService: null,
    taken: [],
    ...more,
  });
  return [
    desk(1, 1, 4, { amenities: ['monitor'] }),
    desk(2, 2, 4, { amenities: ['monitor', 'sit-stand'] }),
    desk(3, 3, 4, { state: 'TAKEN' }),
    desk(4, 1, 2),
    desk(5, 2, 2),
    desk(6, 3, 2, { state: 'OUT_OF_SERVICE' }),
    { ...desk(7, 6, 3), code: '3B-R1', name: 'Zandbank (8)', kind: 'ROOM', capacity: 8, neighbourhoodId: 'nb' },
  ];
}

function planOf(spaces: SpaceAvailability[]) {
  const square = (x: number, y: number, half: number) => ({
    type: 'Polygon',
    coordinates: [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]]],
  });
  return {
    type: 'FeatureCollection',
    features: spaces.map(({ spaceId, code, x, y, kind }) => ({
      type: 'Feature',
      properties: { feature: 'space', spaceId, code },
      geometry: square(x, y, kind === 'ROOM' ? 2 : 0.4),
    })),
  };
}

export function bookingOf(space: SpaceAvailability, { start, end }: { start: string; end: string }): Booking {
  return {
    id: `booking of ${space.spaceId}`,
    spaceId: space.spaceId,
    spaceName: space.name,
    kind: space.kind,
    buildingId: BUILDING.id,
    buildingName: BUILDING.name,
    floorId: FLOOR.id,
    neighbourhoodId: space.neighbourhoodId,
    personId: MY_ID,
    madeBy: MY_ID,
    start,
    end,
    zone: BUILDING.zone,
    status: 'BOOKED',
    releaseReason: null,
    checkInOpens: start,
    checkInCloses: end,
    expectedAt: null,
    teamDayId: null,
    seriesId: null,
    title: null,
    titlePrivate: false,
  };
}

/** A desk that the search finds, on another floor unless it is told otherwise. */
export function freeSpace(more: Partial<FreeSpace>): FreeSpace {
  return {
    spaceId: 'e1',
    code: '4A-001',
    name: '4A-001',
    kind: 'DESK',
    capacity: 1,
    amenities: [],
    buildingId: BUILDING.id,
    buildingName: BUILDING.name,
    floorId: 'f4',
    floorName: 'Verdieping 4',
    level: 4,
    neighbourhoodId: 'nc',
    neighbourhoodName: '4A Dakzijde',
    zone: BUILDING.zone,
    usual: null,
    reason: 'Free all that time on Verdieping 4 of Kadegebouw',
    ...more,
  };
}

/** One of my favourites, on the floor. */
export function favourite(more: Partial<FavouriteSpace>): FavouriteSpace {
  return {
    spaceId: 's1',
    state: 'IN_SERVICE',
    reason: null,
    outOfService: null,
    code: '3A-001',
    name: '3A-001',
    kind: 'DESK',
    buildingId: BUILDING.id,
    buildingName: BUILDING.name,
    floorId: FLOOR.id,
    floorName: FLOOR.name,
    ...more,
  };
}

/**
 * The services of one floor, with a memory; `asked` keeps every request to book with its Idempotency-Key, `changes` every
 * change with what was seen, `searched` every search for what is `elsewhere`, `looked` for whom a floor was looked at.
 */
export function servicesOf(spaces: SpaceAvailability[]) {
  const asked: { key: string | null; body: BookingRequest }[] = [];
  const changes: { seen: string | null; body: BookingChange }[] = [];
  const bookings: Booking[] = [];
  const elsewhere: FreeSpace[] = [];
  const leftOut: BuildingLeftOut[] = [];
  const searched: string[] = [];
  const looked: (string | null)[] = [];
  const favourites: FavouriteSpace[] = [];
  const letMe: { personId: string; displayName: string; since: string }[] = [];
  const needs: { amenities: string[] } = { amenities: [] };
  const set = (spaceId: string | undefined, state: SpaceAvailability['state']) => {
    const space = spaces.find((s) => s.spaceId === spaceId);
    if (space) space.state = state;
  };
  const taken = ({ spaceId: takenId }: SpaceAvailability) => {
    const alternatives = spaces.filter((s) => s.state === 'FREE').map(({ spaceId, name }) => ({ spaceId, name }));
    return refusal(409, { type: '/problems/space-taken', title: 'This space has just been taken', detail: 'Somebody else was a moment earlier.', spaceId: takenId, alternatives });
  };
  const api = '*/api/booking/v1';
  const handlers = [
    http.get(`${api}/buildings`, () => HttpResponse.json({ items: [BUILDING], next: null })),
    http.get(`${api}/buildings/b1/floors`, () => HttpResponse.json({ items: [FLOOR], next: null })),
    http.get(`${api}/buildings/b1/busy-days`, ({ request }) =>
      HttpResponse.json({
        items: [{ date: new URL(request.url).searchParams.get('from'), open: true, desks: 4, booked: 1 }],
        next: null,
      }),
    ),
    http.get(`${api}/floors/f3/plan`, () => HttpResponse.json(planOf(spaces))),
    http.get(`${api}/floors/f3/availability`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const date = searchParams.get('date')!;
      looked.push(searchParams.get('personId'));
      return HttpResponse.json({
        floorId: 'f3',
        buildingId: 'b1',
        date,
        start: `${date}T06:00:00Z`,
        end: `${date}T18:00:00Z`,
        zone: BUILDING.zone,
        spaces,
      });
    }),
    http.get(`${api}/free-spaces`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      searched.push(searchParams.toString());
      const building = searchParams.get('buildingId');
      return HttpResponse.json({
        items: elsewhere.filter(({ buildingId }) => building === null || buildingId === building),
        next: null,
        leftOut: leftOut.filter(({ buildingId }) => building === null || buildingId === building),
      });
    }),
    http.get(`${api}/people/me/needs`, () => HttpResponse.json(needs, { headers: { ETag: '"1"' } })),
    http.get(`${api}/people/me/delegates`, () => HttpResponse.json({ delegates: [], letMe })),
    http.get(`${api}/people/me/favourite-spaces`, () => HttpResponse.json({ items: favourites, next: null })),
    http.put(`${api}/people/me/favourite-spaces/:id`, ({ params }) => {
      const { spaceId, code, name, kind } = spaces.find((space) => space.spaceId === params['id'])!;
      favourites.push(favourite({ spaceId, code, name, kind }));
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(`${api}/people/me/favourite-spaces/:id`, ({ params }) => {
      favourites.splice(0, favourites.length, ...favourites.filter(({ spaceId }) => spaceId !== params['id']));
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(`${api}/waitlist-entries`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/teams`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/bookings`, () => HttpResponse.json({ items: bookings, next: null })),
    http.get(`${api}/bookings/:id`, ({ params }) =>
      HttpResponse.json(bookings.find(({ id }) => id === params['id']), { headers: { ETag: `"${changes.length}"` } }),
    ),
    http.patch(`${api}/bookings/:id`, async ({ params, request }) => {
      const body = (await request.json()) as BookingChange;
      const booking = bookings.find(({ id }) => id === params['id'])!;
      const space = spaces.find((s) => s.spaceId === (body.spaceId ?? booking.spaceId))!;
      changes.push({ seen: request.headers.get('If-Match'), body });
      if (space.state !== 'FREE' && space.spaceId !== booking.spaceId) return taken(space);
      set(booking.spaceId, 'FREE');
      set(space.spaceId, 'MINE');
      const { start = booking.start, end = booking.end } = body;
      Object.assign(booking, { ...bookingOf(space, { start, end }), id: booking.id });
      return HttpResponse.json(booking, { headers: { ETag: `"${changes.length}"` } });
    }),
    http.delete(`${api}/bookings/:id`, ({ params }) => {
      const booking = bookings.find(({ id }) => id === params['id']);
      set(booking?.spaceId, 'FREE');
      bookings.splice(bookings.indexOf(booking!), 1);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${api}/bookings`, async ({ request }) => {
      const body = (await request.json()) as BookingRequest;
      asked.push({ key: request.headers.get('Idempotency-Key'), body });
      const space = spaces.find((s) => (body.spaceId ? s.spaceId === body.spaceId : s.state === 'FREE'))!;
      const whose = body.personId ?? MY_ID;
      const mine = bookings.find(({ kind, personId }) => kind === 'DESK' && personId === whose);
      if (mine && space.kind === 'DESK') {
        return refusal(409, { type: '/problems/person-already-booked', title: 'There is a desk booked for that time already', detail: 'Cancel that booking first, or choose another time.', bookingId: mine.id });
      }
      if (space.state !== 'FREE') return taken(space);
      const booking = { ...bookingOf(space, body), personId: whose };
      bookings.push(booking);
      space.state = whose === MY_ID ? 'MINE' : 'TAKEN';
      return HttpResponse.json(booking, { status: 201 });
    }),
  ];
  return { handlers, asked, changes, bookings, elsewhere, leftOut, searched, looked, favourites, letMe, needs, takenByOther: (spaceId: string) => set(spaceId, 'TAKEN'), mine: (spaceId: string) => set(spaceId, 'MINE') };
}

function refusal(status: number, body: object) {
  return HttpResponse.json({ status, ...body }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
