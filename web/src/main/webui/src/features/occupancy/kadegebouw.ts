import type { OccupancyChanged, Snapshot, SpaceStates } from '../../api/occupancy/types.gen';

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
    counted: kind === 'BUILDING' ? { count: 12, countedAt: '2026-11-24T09:05:00Z' } : null,
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
  spaces: [{ spaceId: DESK, state: 'FREE', since: null }],
};
