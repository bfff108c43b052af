import { useQuery, type QueryClient } from '@tanstack/react-query';
import { getTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDay } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';

const keyOf = (teamDayId: string) => ['team-days', teamDayId];

/** One team day with its places; asked again now and then, because others answer meanwhile. */
export function useTeamDay(teamDayId: string) {
  return useQuery({
    queryKey: keyOf(teamDayId),
    queryFn: async ({ signal }) => (await getTeamDay({ path: { teamDayId }, signal })).data,
    refetchInterval: 30_000,
  });
}

/** Every act answers with the team day as it is now; places may have come or gone with it. */
export function teamDayChanged(queries: QueryClient, day: TeamDay): void {
  queries.setQueryData(keyOf(day.id), day);
  void bookingsChanged(queries);
}
