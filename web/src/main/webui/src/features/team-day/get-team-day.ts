import { useQuery, type QueryClient } from '@tanstack/react-query';
import { getTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDay } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import type { Problem } from '../../api/problem';
import { versioned, type Versioned } from '../../api/versioned';

const keyOf = (teamDayId: string) => ['team-days', teamDayId];

/** One team day with its places; asked again now and then, because others answer meanwhile. */
export function useTeamDay(teamDayId: string) {
  return useQuery({
    queryKey: keyOf(teamDayId),
    queryFn: async ({ signal }) => versioned(await getTeamDay({ path: { teamDayId }, signal })),
    refetchInterval: 30_000,
  });
}

/** Every act answers with the team day as it is now; places may have come or gone with it. */
export function teamDayChanged(queries: QueryClient, now: Versioned<TeamDay>): void {
  queries.setQueryData(keyOf(now.thing.id), now);
  void bookingsChanged(queries);
}

/** When somebody else changed it meanwhile: shows how it stands now, so that the organiser can look and decide again. */
export function teamDayRefused(queries: QueryClient, teamDayId: string, problem: Problem): void {
  if (problem.is('changed-meanwhile')) void queries.invalidateQueries({ queryKey: keyOf(teamDayId) });
}
