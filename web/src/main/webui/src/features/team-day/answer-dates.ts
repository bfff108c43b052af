import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putMyTeamDayAnswers } from '../../api/booking/sdk.gen';
import type { DateAnswer } from '../../api/booking/types.gen';
import { teamDayChanged } from './get-team-day';

/** Says whether a date suits me; once a date is agreed, this takes or gives back my place. */
export function useAnswer(teamDayId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (answer: DateAnswer) =>
      (await putMyTeamDayAnswers({ path: { teamDayId }, body: { answers: [answer] } })).data,
    onSuccess: (day) => teamDayChanged(queries, day),
  });
}
