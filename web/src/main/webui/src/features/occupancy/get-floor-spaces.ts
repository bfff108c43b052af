import { useQuery } from '@tanstack/react-query';
import { getAvailability } from '../../api/booking/sdk.gen';
import { dayIn } from '../../ui/time';

/** What stands on a floor: codes, names and kinds. What each space is now comes from the stream. */
export function useFloorSpaces(floorId: string, zone: string, enabled: boolean) {
  const date = dayIn(zone);
  return useQuery({
    queryKey: ['floor-spaces', floorId, date],
    queryFn: async ({ signal }) => (await getAvailability({ path: { floorId }, query: { date }, signal })).data.spaces,
    staleTime: 10 * 60_000,
    enabled,
  });
}
