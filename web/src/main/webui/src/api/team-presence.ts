import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getTeamPresence } from './booking/sdk.gen';
import { addDays, type Day } from '../ui/time';

/** Who of a team lets the team see that they are in, in the week of a Monday. */
export function usePresence(teamId: string | undefined, monday: Day) {
  return useQuery({
    queryKey: ['availability', 'presence', teamId, monday],
    queryFn: async ({ signal }) =>
      (await getTeamPresence({ path: { teamId: teamId! }, query: { from: monday, to: addDays(monday, 6) }, signal })).data,
    enabled: teamId !== undefined,
    // Of another week for as long as that takes, but never of another team.
    placeholderData: (before, query) => (query?.queryKey[2] === teamId ? keepPreviousData(before) : undefined),
  });
}
