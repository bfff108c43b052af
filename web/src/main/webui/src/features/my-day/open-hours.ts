import type { BuildingView } from '../../api/booking/types.gen';
import { instantAt, quarterHours, type Day } from '../../ui/time';

/** The hours that a building is open on a day, as the page Book proposes them. */
export function openHours({ zone, opens, closes }: Pick<BuildingView, 'zone' | 'opens' | 'closes'>, day: Day) {
  const times = quarterHours({ zone, day, opens, closes });
  return { start: instantAt(zone, day, times[0]!), end: instantAt(zone, day, times.at(-1)!) };
}
