import { useQuery } from '@tanstack/react-query';
import { getRoomAvailability } from '../../api/booking/sdk.gen';
import type { Day } from '../../ui/time';

/** The rooms of a building on a day with the times at which they are taken; looked at again twice a minute. */
export function useRoomAvailability(buildingId: string, date: Day) {
  return useQuery({
    queryKey: ['availability', 'rooms', buildingId, date],
    queryFn: async ({ signal }) => (await getRoomAvailability({ path: { buildingId }, query: { date }, signal })).data.rooms,
    refetchInterval: 30_000,
  });
}
