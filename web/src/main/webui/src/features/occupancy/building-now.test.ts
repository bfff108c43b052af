import { describe, expect, it } from 'vitest';
import { after, type BuildingNow } from './building-now';
import { BUILDING, DAKTUIN, DESK, FLOOR_3, FLOOR_4, place, snapshot, spaceStates } from './kadegebouw';

const known: BuildingNow = after({}, { name: 'snapshot', data: snapshot });

describe('a building in real time', () => {
  it('starts from the snapshot', () => {
    expect(known.places).toBe(snapshot);
  });

  it('takes a change of the building, of a floor and of a neighbourhood', () => {
    let now = after(known, { name: 'change', data: place('BUILDING', BUILDING, 'Kadegebouw', 15, 48) });
    now = after(now, { name: 'change', data: place('FLOOR', FLOOR_3, 'Verdieping 3', 11, 24) });
    now = after(now, { name: 'change', data: place('NEIGHBOURHOOD', DAKTUIN, '4A Daktuin', 3, 24) });

    expect(now.places?.building.desks.free).toBe(33);
    expect(now.places?.floors.map((floor) => floor.desks.booked)).toEqual([11, 4]);
    expect(now.places?.neighbourhoods[1]?.desks.free).toBe(21);
  });

  it('shows a floor that was added', () => {
    const now = after(known, { name: 'change', data: place('FLOOR', 'new', 'Verdieping 5', 0, 12) });

    expect(now.places?.floors.map((floor) => floor.name)).toEqual(['Verdieping 3', 'Verdieping 4', 'Verdieping 5']);
  });

  it('forgets a floor that is gone, with its neighbourhoods', () => {
    const now = after(known, { name: 'gone', data: { placeId: FLOOR_4 } });

    expect(now.places?.floors).toHaveLength(1);
    expect(now.places?.neighbourhoods.map((n) => n.name)).toEqual(['3A Waterkant']);
  });

  it('counts what happened to the alerts, whatever else is known', () => {
    const alerts = { name: 'alerts', data: { buildingId: BUILDING } } as const;

    expect(after({}, alerts).alertsMoved).toBe(1);
    expect(after(after(known, alerts), alerts)).toEqual({ ...known, alertsMoved: 2 });
  });

  it('takes no notice of changes before it knows anything', () => {
    const change = place('FLOOR', FLOOR_3, 'Verdieping 3', 11, 24);

    expect(after({}, { name: 'change', data: change })).toEqual({});
    expect(after({}, { name: 'space', data: { spaceId: DESK, state: 'BOOKED', since: null, releasesAt: null, releasedAt: null } })).toEqual({});
  });

  it('follows each space of the floor', () => {
    const spaces = after(known, { name: 'spaces', data: spaceStates });
    const now = after(spaces, { name: 'space', data: { spaceId: DESK, state: 'CHECKED_IN', since: '2026-11-24T09:06:00Z', releasesAt: null, releasedAt: null } });

    expect(spaces.spaces?.byId.get(DESK)?.state).toBe('FREE');
    expect(now.spaces?.byId.get(DESK)?.state).toBe('CHECKED_IN');
    expect(now.spaces?.floorId).toBe(FLOOR_3);
  });

  it('forgets a space that stands on the floor no more', () => {
    const spaces = after(known, { name: 'spaces', data: spaceStates });
    const now = after(spaces, { name: 'spaceGone', data: { spaceId: DESK } });

    expect(spaces.spaces?.byId.has(DESK)).toBe(true);
    expect(now.spaces?.byId.has(DESK)).toBe(false);
    expect(now.spaces?.byId.size).toBe((spaces.spaces?.byId.size ?? 0) - 1);
    expect(after(known, { name: 'spaceGone', data: { spaceId: DESK } })).toEqual(known);
  });
});
