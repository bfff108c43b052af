import { useQuery } from '@tanstack/react-query';
import { listBusyDays } from '../../api/booking/sdk.gen';
import type { Day } from '../../ui/time';

/** How full the days of a building are, from one day to another. */
export function useBusyDays(buildingId: string, from: Day, to: Day, wanted: boolean) {
  return useQuery({
    queryKey: ['availability', 'busy-days', buildingId, from, to],
    queryFn: async ({ signal }) =>
      (await listBusyDays({ path: { buildingId }, query: { from, to }, signal })).data.items,
    staleTime: 60_000,
    enabled: wanted,
  });
}
