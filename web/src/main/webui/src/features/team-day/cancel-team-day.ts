import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDay } from '../../api/booking/types.gen';
import { versioned, type Versioned } from '../../api/versioned';
import { teamDayChanged, teamDayRefused } from './get-team-day';

/** The organiser calls the team day off, as far as it still is what they saw; its places are given back. */
export function useCancelTeamDay({ thing: { id }, etag }: Versioned<TeamDay>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => versioned(await cancelTeamDay({ path: { teamDayId: id }, headers: { 'If-Match': etag } })),
    onSuccess: (now) => teamDayChanged(queries, now),
    onError: (problem) => teamDayRefused(queries, id, problem),
  });
}
