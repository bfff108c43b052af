import { useReducer } from 'react';
import { after, BUILDING_EVENTS, type BuildingEvent, type BuildingNow } from './building-now';
import { useOccupancy } from './get-occupancy';
import { useLiveStream } from '../../api/use-live-stream';

/** A building in real time; with a floor, for those who may, what each of its spaces is. One stream for all of it. */
export function useBuildingNow(buildingId: string, floorId?: string) {
  const first = useOccupancy(buildingId);
  const [now, tell] = useReducer((was: BuildingNow, event: BuildingEvent) => after(was, event), {});
  const query = new URLSearchParams({ buildingId, ...(floorId ? { floorId } : {}) });
  const liveness = useLiveStream(
    first.data ? `/api/occupancy/v1/occupancy/stream?${query}` : undefined,
    BUILDING_EVENTS,
    (name, data) => tell({ name, data } as BuildingEvent),
  );
  const places = now.places?.buildingId === buildingId ? now.places : first.data;
  const spaces = now.spaces?.floorId === floorId ? now.spaces?.byId : undefined;
  return { places, spaces, alertsMoved: now.alertsMoved ?? 0, changedAt: now.changedAt, liveness, problem: places ? null : first.error, retry: first.refetch };
}
