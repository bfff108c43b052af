import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/service';
import { useTeams } from '../../api/teams';
import type { Day } from '../../ui/time';

/** A colleague of one of my teams at a space, as far as they let me see. */
export interface TeamMate {
  spaceId: string;
  floorId: string;
  displayName: string;
  me: boolean;
  start: string;
  end: string;
}

/** Where the people of my teams are on a floor on a day; nobody where a team cannot be asked. */
export function useTeamMates(floorId: string, date: Day): readonly TeamMate[] {
  const { data: teams = [] } = useTeams();
  return useQueries({
    queries: teams.map(({ id }) => ({
      queryKey: ['availability', 'team-mates', id, date],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const address = `${location.origin}/api/booking/v1/teams/${id}/presence?from=${date}&to=${date}`;
        return ((await (await call(address, { signal })).json()) as { days: { people: TeamMate[] }[] }).days;
      },
      retry: false,
    })),
    combine: (answers) =>
      answers
        .flatMap(({ data = [] }) => data.flatMap((day) => day.people))
        .filter((person) => !person.me && person.floorId === floorId),
  });
}
