import type { ExpectedHours, ExpectedPlace, OccupancyChanged, Snapshot, SpaceStates } from '../../api/occupancy/types.gen';

/** A small building for tests, in the shapes that the service was recorded to send. */
const id = (n: number) => `0199f3a0-1111-7000-8000-00000000000${n}`;

export const BUILDING = id(3);
export const FLOOR_3 = id(4);
export const FLOOR_4 = id(6);
const WATERKANT = id(5);
export const DAKTUIN = id(7);
export const DESK = id(2);

export function place(kind: OccupancyChanged['place'], placeId: string, name: string, booked: number, capacity: number): OccupancyChanged {
  const floorId = kind === 'BUILDING' ? null : [FLOOR_4, DAKTUIN].includes(placeId) ? FLOOR_4 : FLOOR_3;
  const desks = { capacity, booked, checkedIn: Math.floor(booked / 2), free: capacity - booked };
  const rooms = { capacity: 2, booked: 1, checkedIn: 1, free: 1 };
  return {
    placeId,
    place: kind,
    name,
    buildingId: BUILDING,
    floorId,
    at: '2026-11-24T09:05:01Z',
    desks,
    rooms,
    byKind: [
      { kind: 'DESK', ...desks },
      { kind: 'ROOM', ...rooms },
    ],
    peakToday: booked + 3,
    counted: kind === 'BUILDING' ? { count: 12, countedAt: '2026-11-24T09:05:00Z', sensors: 2, desks: 40, rooms: 2 } : null,
  };
}

export const snapshot: Snapshot = {
  buildingId: BUILDING,
  name: 'Kadegebouw',
  zone: 'Europe/Amsterdam',
  at: '2026-11-24T09:05:01Z',
  stale: false,
  heardUntil: '2026-11-24T09:04:58Z',
  building: place('BUILDING', BUILDING, 'Kadegebouw', 14, 48),
  floors: [place('FLOOR', FLOOR_3, 'Verdieping 3', 10, 24), place('FLOOR', FLOOR_4, 'Verdieping 4', 4, 24)],
  neighbourhoods: [place('NEIGHBOURHOOD', WATERKANT, '3A Waterkant', 10, 24), place('NEIGHBOURHOOD', DAKTUIN, '4A Daktuin', 24, 24)],
};

export const spaceStates: SpaceStates = {
  floorId: FLOOR_3,
  buildingId: BUILDING,
  at: '2026-11-24T09:05:01Z',
  stale: false,
  heardUntil: '2026-11-24T09:04:58Z',
  spaces: [{ spaceId: DESK, state: 'FREE', since: null, releasesAt: null, releasedAt: null }],
};

/** From 10:00 to 20:00 by the clock of the house; `booked` of each hour, the last of them after it closes. */
export function expectedPlace(kind: ExpectedPlace['place'], placeId: string, name: string, booked: readonly number[]): ExpectedPlace {
  const hours = booked.map((desks, at) => {
    const start = Date.parse('2026-11-24T09:00:00Z') + at * 3_600_000;
    return {
      start: new Date(start).toISOString(),
      end: new Date(start + 3_600_000).toISOString(),
      open: at < 9,
      desks: { capacity: 24, booked: desks },
      rooms: { capacity: 2, booked: 1 },
    };
  });
  const most = Math.max(...booked);
  return {
    placeId,
    place: kind,
    name,
    floorId: kind === 'BUILDING' ? null : placeId,
    peakToday: null,
    peakAhead: most === 0 ? null : { at: hours[booked.indexOf(most)]!.start, booked: most },
    hours,
  };
}

export const expected: ExpectedHours = {
  buildingId: BUILDING,
  name: 'Kadegebouw',
  zone: 'Europe/Amsterdam',
  day: '2026-11-24',
  at: '2026-11-24T09:05:01Z',
  stale: false,
  heardUntil: '2026-11-24T09:04:58Z',
  building: { ...expectedPlace('BUILDING', BUILDING, 'Kadegebouw', [14, 17, 17, 21, 20, 12, 8, 0, 0, 1]), peakToday: { at: '2026-11-24T08:30:00Z', booked: 22 } },
  floors: [expectedPlace('FLOOR', FLOOR_3, 'Verdieping 3', [10, 11, 9]), expectedPlace('FLOOR', FLOOR_4, 'Verdieping 4', [4, 6, 12])],
  neighbourhoods: [expectedPlace('NEIGHBOURHOOD', WATERKANT, '3A Waterkant', [10, 11, 9]), expectedPlace('NEIGHBOURHOOD', DAKTUIN, '4A Daktuin', [4, 6, 12])],
};
