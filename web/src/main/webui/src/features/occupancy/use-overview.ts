import { useState } from 'react';
import type { OccupancyChanged } from '../../api/occupancy/types.gen';
import { useLiveStream } from '../../api/use-live-stream';

interface Overview {
  buildings: readonly OccupancyChanged[];
  changedAt: Date;
}

type OverviewEvent = { buildings: OccupancyChanged[] } | OccupancyChanged;

/** All my buildings in real time, by name. */
export function useOverview() {
  const [overview, setOverview] = useState<Overview>();
  const liveness = useLiveStream('/api/occupancy/v1/occupancy/overview/stream', ['overview', 'change'], (_, data: OverviewEvent) => {
    setOverview((was) => ({ buildings: 'buildings' in data ? data.buildings : withBuilding(was?.buildings ?? [], data), changedAt: new Date() }));
  });
  return { overview, liveness };
}

function withBuilding(buildings: readonly OccupancyChanged[], changed: OccupancyChanged): OccupancyChanged[] {
  return [...buildings.filter((building) => building.placeId !== changed.placeId), changed].sort((a, b) => a.name.localeCompare(b.name));
}
