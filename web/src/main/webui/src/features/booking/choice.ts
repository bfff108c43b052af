import type { AnySpace, BuildingView, FloorView, SpaceAvailability } from '../../api/booking/types.gen';
import { addDays, clockIn, dayIn, type Day, firstOpenDay, instantAt, isDay, minutes, quarterHours, type Time, weekdayName } from '../../ui/time';
import type { BookSearch } from './book-search';

export type Kind = 'DESK' | 'ROOM' | 'ALL';

/** What is asked for: where, when and which; made from the address, and from what was chosen last where it is silent. */
export interface Choice {
  building: BuildingView;
  floor: FloorView | undefined;
  neighbourhoodId: string | undefined;
  date: Day;
  from: Time;
  to: Time;
  kind: Kind;
  amenities: readonly string[];
  freeOnly: boolean;
  spaceId: string | undefined;
  /** For whom else it is; undefined for myself. */
  person: Person | undefined;
}

/** Somebody who lets me book for them. */
export interface Person {
  personId: string;
  displayName: string;
}

/** The days shown as chips: two weeks, as far as most organisations may book ahead. */
export const DAYS_SHOWN = 14;

/** A building is not proposed for today when it closes within the hour. */
const TOO_LATE = 60;

/** The floor of the address, of last time, or the lowest where people sit: the ground floor is mostly hall. */
export function chosenFloor(search: BookSearch, floors: readonly FloorView[], last: string | null) {
  return (
    floors.find((f) => f.id === search.floor) ??
    floors.find((f) => f.id === last) ??
    floors.find((f) => f.level > 0) ??
    floors[0]
  );
}

/** In the address: what it must have was chosen, and is nothing. */
export const NONE = 'none';

/** `needs`: what I need of every desk, where the address says nothing of it; `letMe`: for whom I may book. */
export function choiceOf(
  search: BookSearch,
  building: BuildingView,
  floor: FloorView | undefined,
  now: Date,
  needs: readonly string[] = [],
  letMe: readonly Person[] = [],
): Choice {
  const person = letMe.find(({ personId }) => personId === search.for);
  const kind = search.kind === 'ROOM' || search.kind === 'ALL' ? search.kind : 'DESK';
  const date = askedDay(search.date, building, now);
  return {
    building,
    floor,
    neighbourhoodId: floor?.neighbourhoods.find((n) => n.id === search.neighbourhood)?.id,
    date,
    ...slotOf(search, building, date, now),
    kind,
    amenities: search.amenities?.split(',').filter((amenity) => amenity !== '' && amenity !== NONE) ?? (kind === 'DESK' && !person ? needs : []),
    freeOnly: search.free === '1',
    spaceId: search.space,
    person,
  };
}

/** The day of the address; not one that is over: nothing can be booked on it, and who sat where is nobody else's business. */
export function askedDay(date: string | undefined, building: BuildingView, now: Date): Day {
  return isDay(date) && date >= dayIn(building.zone, now) ? date : firstDay(building, now);
}

/** The next working day on which the building is open long enough to be worth coming; in a weekend only when it opens on no other. */
export function firstDay(building: BuildingView, now: Date): Day {
  const today = dayIn(building.zone, now);
  const left = minutes(building.closes) - minutes(clockIn(building.zone, now));
  const days = Array.from({ length: 8 }, (_, i) => addDays(today, i)).filter((day) => day !== today || left >= TOO_LATE);
  return firstOpenDay(building.openDays, days) ?? today;
}

export function isOpen(building: BuildingView, day: Day): boolean {
  return building.openDays.includes(weekdayName(day));
}

/** The times of the address when they are times of that day; else the whole day, and of today what is left of it. */
function slotOf(search: BookSearch, building: BuildingView, date: Day, now: Date): { from: Time; to: Time } {
  const times = quarterHours({ ...building, day: date });
  const { from, to } = search;
  if (from !== undefined && to !== undefined && times.includes(from) && times.indexOf(from) < times.indexOf(to)) {
    return { from, to };
  }
  const begun = times.slice(0, -1).findLast((time) => Date.parse(instantAt(building.zone, date, time)) <= now.getTime());
  const isToday = date === dayIn(building.zone, now);
  const first = isToday && begun !== undefined ? begun : building.opens;
  return { from: first, to: building.closes };
}

/** Whether the filters let a space through; the slot says nothing about it except by `freeOnly`. */
export function fits(space: SpaceAvailability, choice: Choice): boolean {
  return (
    (choice.kind === 'ALL' || space.kind === choice.kind) &&
    (choice.neighbourhoodId === undefined || space.neighbourhoodId === choice.neighbourhoodId) &&
    choice.amenities.every((amenity) => space.amenities.includes(amenity)) &&
    (!choice.freeOnly || space.state === 'FREE' || space.state === 'MINE')
  );
}

/** The free spaces nearest to one, as the crow flies. */
export function freeNear<T extends SpaceAvailability>(space: SpaceAvailability, spaces: readonly T[], most = 3): T[] {
  const away = (other: SpaceAvailability) => Math.hypot(other.x - space.x, other.y - space.y);
  return spaces
    .filter((other) => other.state === 'FREE' && other.kind === space.kind && other.spaceId !== space.spaceId)
    .sort((a, b) => away(a) - away(b))
    .slice(0, most);
}

/** The slot of a choice as instants. */
export function slotAt({ building, date, from, to }: Pick<Choice, 'building' | 'date' | 'from' | 'to'>) {
  return { start: instantAt(building.zone, date, from), end: instantAt(building.zone, date, to) };
}

/** For whom else it is asked; nothing for myself. */
export function ofPerson({ person }: Pick<Choice, 'person'>): { personId?: string } {
  return person ? { personId: person.personId } : {};
}

/** Any that fits: in the chosen neighbourhood, else on the floor; anywhere in the building when the whole is asked. */
export function anyOf({ building, floor, neighbourhoodId, kind, amenities }: Choice, whole: boolean): AnySpace {
  const where =
    whole || floor === undefined
      ? { buildingId: building.id }
      : neighbourhoodId
        ? { neighbourhoodId }
        : { floorId: floor.id };
  return { ...where, kind: kind === 'ROOM' ? 'ROOM' : 'DESK', amenities: [...amenities] };
}
