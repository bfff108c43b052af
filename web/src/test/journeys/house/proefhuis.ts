import { asPerson } from './api.ts';
import { building as ofCast } from './building.ts';

/** The building of the journeys as the running stack knows it. */
export type Proefhuis = { id: string; name: string; zone: string; ground: string; thousand: string; space: (name: string) => string };

type Items<T> = { items: T[] };

export async function proefhuis(): Promise<Proefhuis> {
  const api = await asPerson('employee');
  const buildings = await api.get<Items<{ id: string; code: string; zone: string }>>('/v1/buildings');
  const { code: wanted, name } = ofCast();
  const building = buildings.items.find(({ code }) => code === wanted);
  if (!building) throw new Error(`There is no building ${wanted}`);
  const floors = await api.get<Items<{ id: string; code: string }>>(`/v1/buildings/${building.id}/floors`);
  const floor = (code: string) => floors.items.find((one) => one.code === code)?.id ?? '';
  const today = localDay(building.zone);
  const seen = await api.get<{ spaces: { spaceId: string; name: string }[] }>(
    `/v1/floors/${floor('0')}/availability?date=${today}`,
  );
  const spaces = new Map(seen.spaces.map(({ spaceId, name }) => [name, spaceId]));
  return {
    id: building.id,
    name,
    zone: building.zone,
    ground: floor('0'),
    thousand: floor('9'),
    space: (name) => spaces.get(name) ?? '',
  };
}

/** The building's day, a number of days from today, as 2026-11-24. */
export function localDay(zone: string, ahead = 0): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(Date.now() + ahead * 86_400_000));
}
