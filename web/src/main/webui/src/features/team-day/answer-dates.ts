import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putMyTeamDayAnswers } from '../../api/booking/sdk.gen';
import type { DateAnswer } from '../../api/booking/types.gen';
import { versioned } from '../../api/versioned';
import { teamDayChanged } from './get-team-day';

/**
 * Says whether a date suits me; once a date is agreed, this takes or gives back my place. Without If-Match: my answer is
 * mine, and that others answered meanwhile is no reason to refuse it.
 */
export function useAnswer(teamDayId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (answer: DateAnswer) =>
      versioned(await putMyTeamDayAnswers({ path: { teamDayId }, body: { answers: [answer] } })),
    onSuccess: (now) => teamDayChanged(queries, now),
  });
}
