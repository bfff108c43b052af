import { asPerson, type Api } from './api.ts';
import { type Person } from './cast.ts';
import { localDay } from './proefhuis.ts';

type Items<T> = { items: T[] };
type Space = { spaceId: string; name: string; state: string };

/** A building of the demo as the running stack knows it. */
export type DemoBuilding = { id: string; zone: string; floor: (code: string) => string };

export async function demoBuilding(code: string): Promise<DemoBuilding> {
  const api = await asPerson('platform-admin');
  const buildings = await api.get<Items<{ id: string; code: string; zone: string }>>('/v1/buildings');
  const found = buildings.items.find((one) => one.code === code);
  if (!found) throw new Error(`There is no building ${code}: the pictures are of the demo, which deploy/up loads`);
  const floors = await api.get<Items<{ id: string; code: string }>>(`/v1/buildings/${found.id}/floors`);
  return { id: found.id, zone: found.zone, floor: (floor) => floors.items.find((one) => one.code === floor)?.id ?? '' };
}

/** The days ahead on which offices are open, the first after today first. */
export function workdays(zone: string): string[] {
  return Array.from({ length: 14 }, (_, i) => localDay(zone, i + 1)).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
}

/** Books the first free space of a floor whose name begins so, from nine to five. */
export async function book(api: Api, floorId: string, date: string, name: string): Promise<{ id: string; start: string }> {
  const seen = await api.get<{ start: string; end: string; spaces: Space[] }>(
    `/v1/floors/${floorId}/availability?date=${date}&from=09:00&to=17:00`,
  );
  const free = seen.spaces.find((one) => one.state === 'FREE' && one.name.startsWith(name));
  if (!free) throw new Error(`No ${name} is free on ${date}`);
  return api.post('/v1/bookings', { spaceId: free.spaceId, start: seen.start, end: seen.end });
}

/** Ends what a person has ahead, so that the pictures show what they are to show and nothing else. */
export async function clearDays(name: Person): Promise<void> {
  const api = await asPerson(name);
  const { items } = await api.get<Items<{ id: string; status: string; end: string }>>(
    `/v1/bookings?from=${localDay('Europe/Amsterdam')}&to=${localDay('Europe/Amsterdam', 20)}`,
  );
  for (const { id, status, end } of items) {
    if (new Date(end) < new Date()) continue;
    if (status === 'BOOKED') await api.remove(`/v1/bookings/${id}`);
    if (status === 'CHECKED_IN') await api.put(`/v1/bookings/${id}/check-out`);
  }
}
