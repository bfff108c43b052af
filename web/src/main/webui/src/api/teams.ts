import { queryOptions, useQuery } from '@tanstack/react-query';
import { listTeamDays, listTeams } from './booking/sdk.gen';

/** My teams, each with the members that I may see. */
const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await listTeams({ signal })).data.items,
  staleTime: 5 * 60_000,
});

export function useTeams() {
  return useQuery(teamsQuery);
}

/** The team days of my teams. */
const teamDaysQuery = queryOptions({
  queryKey: ['team-days'],
  queryFn: async ({ signal }) => (await listTeamDays({ signal })).data.items,
});

export function useTeamDays() {
  return useQuery(teamDaysQuery);
}
