import { queryOptions, useQuery } from '@tanstack/react-query';
import { dayIn } from '../ui/time';
import { listTeamDays, listTeams } from './booking/sdk.gen';
import { every } from './every';
import type { CandidateDate, TeamDay } from './booking/types.gen';

/** My teams, each with the members that I may see. */
const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await listTeams({ signal })).data.items,
  staleTime: 5 * 60_000,
});

export function useTeams() {
  return useQuery(teamsQuery);
}

/** The dates of a team day that may still be, by the clock of its building. */
export function datesToCome({ candidates, zone }: TeamDay): CandidateDate[] {
  const today = dayIn(zone);
  return candidates.filter(({ date }) => date >= today);
}

/** The team days of my teams. */
const teamDaysQuery = queryOptions({
  queryKey: ['team-days'],
  queryFn: ({ signal }) => every((from) => listTeamDays({ query: from, signal })),
});

export function useTeamDays() {
  return useQuery(teamDaysQuery);
}
