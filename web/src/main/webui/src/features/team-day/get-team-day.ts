import { useQuery, type QueryClient } from '@tanstack/react-query';
import { getTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDay } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import type { Problem } from '../../api/problem';
import { versioned, type Versioned } from '../../api/versioned';

const keyOf = (teamDayId: string) => ['team-days', teamDayId];

const LOOK = 15_000;

/**
 * One team day with its places, looked at again because others answer, agree and call off meanwhile: while the page is
 * seen, and at once when it is seen again. Always the whole of it: its version says nothing of who hides their name.
 */
export function useTeamDay(teamDayId: string) {
  return useQuery({
    queryKey: keyOf(teamDayId),
    queryFn: async ({ signal }) => versioned(await getTeamDay({ path: { teamDayId }, signal })),
    refetchInterval: ({ state: { data, error } }) => (isOver(data?.thing) || error?.status === 401 || isGone(error) ? false : LOOK),
    refetchOnWindowFocus: 'always',
  });
}

/** Nothing of it changes any more. */
function isOver(day: TeamDay | undefined): boolean {
  return day?.status === 'CANCELLED' || day?.status === 'HELD';
}

/** It is not, or no longer, for the person who looks: what was read before is not to be shown either. */
export function isGone(problem: Problem | null): boolean {
  return problem?.status === 403 || problem?.status === 404;
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
