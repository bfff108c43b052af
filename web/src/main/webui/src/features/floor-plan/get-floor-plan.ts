import { queryOptions, useQuery } from '@tanstack/react-query';
import { getFloorPlan } from '../../api/booking/sdk.gen';
import { keptAside } from '../../api/offline-copy';
import { readPlan } from './plan';

/** The plan of a floor; it changes only when somebody imports the building again. */
const floorPlanQuery = (floorId: string) =>
  queryOptions({
    queryKey: ['floor-plan', floorId],
    queryFn: async ({ signal }) => readPlan(await keptAside(`plan.${floorId}`, async () => (await getFloorPlan({ path: { floorId }, signal })).data)),
    staleTime: 60 * 60_000,
    structuralSharing: false,
  });

export function useFloorPlan(floorId: string) {
  return useQuery(floorPlanQuery(floorId));
}
