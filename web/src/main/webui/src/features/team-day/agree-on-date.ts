import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agreeOnTeamDay } from '../../api/booking/sdk.gen';
import type { Day } from '../../ui/time';
import { teamDayChanged } from './get-team-day';

/** The organiser agrees on a date: places for all who come, or none. */
export function useAgree(teamDayId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (date: Day) => (await agreeOnTeamDay({ path: { teamDayId }, body: { date } })).data,
    onSuccess: (day) => teamDayChanged(queries, day),
  });
}
