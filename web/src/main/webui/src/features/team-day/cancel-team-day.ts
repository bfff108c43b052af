import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelTeamDay } from '../../api/booking/sdk.gen';
import { teamDayChanged } from './get-team-day';

/** The organiser calls the team day off; its places are given back. */
export function useCancelTeamDay(teamDayId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await cancelTeamDay({ path: { teamDayId } })).data,
    onSuccess: (day) => teamDayChanged(queries, day),
  });
}
