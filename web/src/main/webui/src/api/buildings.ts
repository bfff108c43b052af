import { queryOptions, useQuery } from '@tanstack/react-query';
import { listBuildings, listFloors } from './booking/sdk.gen';
import { keptAside } from './offline-copy';

export type { BuildingView } from './booking/types.gen';

const long = 10 * 60_000;

/** The buildings that my organisation uses. */
const buildingsQuery = queryOptions({
  queryKey: ['buildings'],
  queryFn: async ({ signal }) => (await listBuildings({ signal })).data.items,
  staleTime: long,
});

export function useBuildings() {
  return useQuery(buildingsQuery);
}

/** The floors of a building with their neighbourhoods. */
const floorsQuery = (buildingId: string) =>
  queryOptions({
    queryKey: ['floors', buildingId],
    queryFn: ({ signal }) => keptAside(`floors.${buildingId}`, async () => (await listFloors({ path: { buildingId }, signal })).data.items),
    staleTime: long,
  });

export function useFloors(buildingId: string | undefined) {
  return useQuery({ ...floorsQuery(buildingId ?? ''), enabled: buildingId !== undefined });
}
