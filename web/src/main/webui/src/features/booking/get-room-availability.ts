import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRoomAvailability } from '../../api/booking/sdk.gen';
import { againEvery } from '../../api/query-client';
import type { Day } from '../../ui/time';
import { useNow } from '../../ui/when';

const LOOK = 30_000;

/** The rooms of a building on a day with the times at which they are taken; looked at again twice a minute. */
export function useRoomAvailability(buildingId: string, date: Day) {
  return useQuery({
    queryKey: ['availability', 'rooms', buildingId, date],
    queryFn: async ({ signal }) => (await getRoomAvailability({ path: { buildingId }, query: { date }, signal })).data.rooms,
    refetchInterval: againEvery(LOOK),
  });
}

/** Whether what is shown may have changed: the last look failed, or three looks brought nothing. */
export function useOld({ isRefetchError, dataUpdatedAt }: Pick<UseQueryResult, 'isRefetchError' | 'dataUpdatedAt'>): boolean {
  const now = useNow();
  return isRefetchError || (dataUpdatedAt > 0 && now.getTime() - dataUpdatedAt > 3 * LOOK);
}
