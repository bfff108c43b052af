import { useQueries } from '@tanstack/react-query';
import { getTeamPresence } from '../../api/booking/sdk.gen';
import type { PresentColleague } from '../../api/booking/types.gen';
import { useTeams } from '../../api/teams';
import type { Day } from '../../ui/time';

/** Where the people of my teams are on a floor on a day; nobody where a team cannot be asked. */
export function useTeamMates(floorId: string, date: Day): readonly PresentColleague[] {
  const { data: teams = [] } = useTeams();
  return useQueries({
    queries: teams.map(({ id }) => ({
      queryKey: ['availability', 'team-mates', id, date],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await getTeamPresence({ path: { teamId: id }, query: { from: date, to: date }, signal })).data.days,
      retry: false,
    })),
    combine: (answers) =>
      answers
        .flatMap(({ data = [] }) => data.flatMap((day) => day.people))
        .filter((person) => !person.me && person.floorId === floorId),
  });
}
