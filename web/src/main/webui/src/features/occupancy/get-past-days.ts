import { useQuery } from '@tanstack/react-query';
import { getPastDays } from '../../api/occupancy/sdk.gen';

/** How full a building was in the last weeks, as everybody is told of it. */
export function usePastDays(buildingId: string) {
  return useQuery({
    queryKey: ['past-days', buildingId],
    queryFn: async ({ signal }) => (await getPastDays({ path: { id: buildingId }, signal })).data,
    staleTime: 3_600_000,
  });
}
