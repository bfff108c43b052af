import type { OccupancyChanged, Snapshot, SpaceNow, SpaceStates } from '../../api/occupancy/types.gen';

/** What a page of one building shows: its places as last told, and the spaces of one floor for those who may see them. */
export interface BuildingNow {
  places?: Snapshot;
  spaces?: { floorId: string; byId: ReadonlyMap<string, SpaceNow> };
  /** How often something happened to the alerts of the building. */
  alertsMoved?: number;
  /** When the last change came in, by the clock of this screen. */
  changedAt?: Date;
}

export type BuildingEvent =
  | { name: 'snapshot'; data: Snapshot }
  | { name: 'change'; data: OccupancyChanged }
  | { name: 'gone'; data: { placeId: string } }
  | { name: 'spaces'; data: SpaceStates }
  | { name: 'space'; data: SpaceNow }
  | { name: 'spaceGone'; data: { spaceId: string } }
  | { name: 'alerts'; data: { buildingId: string } };

export const BUILDING_EVENTS = ['snapshot', 'change', 'gone', 'spaces', 'space', 'spaceGone', 'alerts'] as const;

/** The state after an event of the stream; events of a place or floor that is not shown change nothing. */
export function after(was: BuildingNow, event: BuildingEvent, now = new Date()): BuildingNow {
  switch (event.name) {
    case 'snapshot':
      return { ...was, places: event.data, changedAt: now };
    case 'change':
      return was.places ? { ...was, places: withPlace(was.places, event.data), changedAt: now } : was;
    case 'gone':
      return was.places ? { ...was, places: without(was.places, event.data.placeId), changedAt: now } : was;
    case 'spaces':
      return { ...was, spaces: { floorId: event.data.floorId, byId: new Map(event.data.spaces.map((space) => [space.spaceId, space])) } };
    case 'space':
      return was.spaces
        ? { ...was, spaces: { ...was.spaces, byId: new Map(was.spaces.byId).set(event.data.spaceId, event.data) }, changedAt: now }
        : was;
    case 'spaceGone':
      return was.spaces ? { ...was, spaces: { ...was.spaces, byId: withoutSpace(was.spaces.byId, event.data.spaceId) }, changedAt: now } : was;
    case 'alerts':
      return { ...was, alertsMoved: (was.alertsMoved ?? 0) + 1 };
  }
}

function withoutSpace(byId: ReadonlyMap<string, SpaceNow>, spaceId: string): ReadonlyMap<string, SpaceNow> {
  return new Map([...byId].filter(([id]) => id !== spaceId));
}

function withPlace(places: Snapshot, place: OccupancyChanged): Snapshot {
  switch (place.place) {
    case 'BUILDING':
      return place.placeId === places.buildingId ? { ...places, at: place.at, building: place } : places;
    case 'FLOOR':
      return { ...places, at: place.at, floors: replaced(places.floors, place) };
    case 'NEIGHBOURHOOD':
      return { ...places, at: place.at, neighbourhoods: replaced(places.neighbourhoods, place) };
  }
}

function replaced(places: OccupancyChanged[], place: OccupancyChanged): OccupancyChanged[] {
  const known = places.some((other) => other.placeId === place.placeId);
  return known ? places.map((other) => (other.placeId === place.placeId ? place : other)) : [...places, place];
}

function without(places: Snapshot, placeId: string): Snapshot {
  return {
    ...places,
    floors: places.floors.filter((floor) => floor.placeId !== placeId),
    neighbourhoods: places.neighbourhoods.filter((n) => n.placeId !== placeId && n.floorId !== placeId),
  };
}
