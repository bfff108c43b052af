import { useQuery } from '@tanstack/react-query';
import { getOccupancy } from '../../api/occupancy/sdk.gen';

/** The first look at a building, and the reason where there is none; the stream goes on from there. */
export function useOccupancy(buildingId: string) {
  return useQuery({
    queryKey: ['occupancy', buildingId],
    queryFn: async ({ signal }) => (await getOccupancy({ path: { id: buildingId }, signal })).data,
    refetchOnWindowFocus: false,
  });
}
