import type { BuildingView } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { dayIn, timeIn, weekdayName } from '../../ui/time';
import { useNow } from '../../ui/when';

/** Closed on this day, or at this hour of it; undefined where it is open. */
export type Closed = 'today' | 'now' | undefined;

export function closedAt({ zone, opens, closes, openDays }: Pick<BuildingView, 'zone' | 'opens' | 'closes' | 'openDays'>, now: Date): Closed {
  if (!openDays.includes(weekdayName(dayIn(zone, now)))) return 'today';
  const time = timeIn(zone, now);
  return time < opens || time >= closes ? 'now' : undefined;
}

/** Whether a building is closed at present; one whose hours are not known counts as open. */
export function useIsClosed(): (buildingId: string) => Closed {
  const now = useNow(60);
  const { data } = useBuildings();
  return (buildingId) => {
    const building = data?.find(({ id }) => id === buildingId);
    return building && closedAt(building, now);
  };
}
