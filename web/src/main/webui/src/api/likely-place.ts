import { useSyncExternalStore } from 'react';
import type { Booking, BuildingView, PresenceDay } from './booking/types.gen';
import { useBuildings } from './buildings';
import { useMyBookings } from './my-bookings';
import { usePresence } from './team-presence';
import { useTeams } from './teams';
import { remember, remembered } from '../ui/remembered';
import { addDays, dayIn, mondayOf, weekday, weekdayName, type Day } from '../ui/time';

/** As far ahead as a desk is offered; an organisation may allow less. */
const DAYS = 14;

interface Mine {
  bookings: readonly Booking[];
  buildings: readonly BuildingView[];
  /** What the person said themselves. */
  usual: string | null;
}

/** The first working day after today for which I have no desk yet and on which my building, or else any, is open. */
export function nextDayWithoutDesk(today: Day, { bookings, buildings, usual }: Mine): Day | undefined {
  const held = bookings.filter(({ kind, status }) => kind === 'DESK' && (status === 'BOOKED' || status === 'CHECKED_IN'));
  const has = new Set(held.map(({ zone, start }) => dayIn(zone, start)));
  const mine = buildings.filter(({ id }) => id === (usual ?? lastDesk(bookings)?.buildingId));
  return Array.from({ length: DAYS }, (_, before) => before + 1)
    .filter((away) => (mine.length > 0 ? mine : buildings).some((building) => isOpenIn(building, today, away)))
    .map((away) => addDays(today, away))
    .find((day) => weekday(day) < 6 && !has.has(day));
}

function isOpenIn({ openDays, daysAhead }: BuildingView, today: Day, away: number): boolean {
  return openDays.includes(weekdayName(addDays(today, away))) && away <= (daysAhead ?? DAYS);
}

function lastDesk(bookings: readonly Booking[]): Booking | undefined {
  return bookings.findLast(({ kind, status }) => kind === 'DESK' && status !== 'CANCELLED');
}

interface Known extends Mine {
  /** None where it is not said yet for which day; then no building is closed, and nobody of the team counts. */
  day: Day | undefined;
  /** Who of the team is in, as far as they let the team see it. */
  presence: readonly PresenceDay[];
}

/** Where most of the team are on that day; else where I said that I work, or had a desk last; else the only building there is. */
export function likelyBuilding({ day, presence, bookings, buildings, usual }: Known): BuildingView | undefined {
  const open = day === undefined ? buildings : buildings.filter(({ openDays }) => openDays.includes(weekdayName(day)));
  const mates = new Map<string, Set<string>>();
  for (const { buildingId, personId, me } of presence.find(({ date }) => date === day)?.people ?? []) {
    if (!me) mates.set(buildingId, (mates.get(buildingId) ?? new Set()).add(personId));
  }
  const [fullest] = open.filter(({ id }) => mates.has(id)).sort((a, b) => mates.get(b.id)!.size - mates.get(a.id)!.size);
  const last = lastDesk(bookings);
  const one = (id: string | null | undefined) => open.find((building) => building.id === id);
  return fullest ?? one(usual) ?? one(last?.buildingId) ?? (buildings.length === 1 ? open[0] : undefined);
}

/** The day and the building for which a desk near my team is offered, and with which other pages begin; no day when all have one, no building when nothing speaks for one. */
export function useLikelyPlace(bookings: readonly Booking[], buildings: readonly BuildingView[], today: Day) {
  const usual = useUsual();
  const day = nextDayWithoutDesk(today, { bookings, buildings, usual });
  const teams = useTeams();
  const team = teams.data?.[0];
  const presence = usePresence(team?.id, mondayOf(day ?? today));
  const pending = teams.isPending || (team !== undefined && (presence.isPending || presence.isPlaceholderData));
  const building = likelyBuilding({ day, presence: presence.data?.days ?? [], bookings, buildings, usual });
  return { day, building, pending, choose: sayHome };
}

/** Where I work: as I said, else where I had a desk last, else the only building there is. Where nothing speaks for one it is to be asked. */
export function useHome() {
  const bookings = useMyBookings();
  const buildings = useBuildings();
  const usual = useUsual();
  const home = likelyBuilding({ day: undefined, presence: [], bookings: bookings.data ?? [], buildings: buildings.data ?? [], usual });
  return { home, pending: bookings.isPending || buildings.isPending, choose: sayHome };
}

const listeners = new Set<() => void>();

/** What the person said themselves, the same in every part of a page. */
function useUsual(): string | null {
  return useSyncExternalStore(subscribe, () => remembered('home'));
}

function sayHome(id: string): void {
  remember('home', id);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
