import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agreeOnTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDay } from '../../api/booking/types.gen';
import { versioned, type Versioned } from '../../api/versioned';
import type { Day } from '../../ui/time';
import { teamDayChanged, teamDayRefused } from './get-team-day';

/** The organiser agrees on a date, as far as the answers are still those that they saw: places for all who come, or none. */
export function useAgree({ thing: { id }, etag }: Versioned<TeamDay>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (date: Day) =>
      versioned(await agreeOnTeamDay({ path: { teamDayId: id }, body: { date }, headers: { 'If-Match': etag } })),
    onSuccess: (now) => teamDayChanged(queries, now),
    onError: (problem) => teamDayRefused(queries, id, problem),
  });
}
