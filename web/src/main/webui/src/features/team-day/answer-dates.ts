import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putMyTeamDayAnswers } from '../../api/booking/sdk.gen';
import type { DateAnswer } from '../../api/booking/types.gen';
import { versioned } from '../../api/versioned';
import { teamDayChanged } from './get-team-day';

/**
 * Says whether a date suits me; once a date is agreed, this takes or gives back my place. Without If-Match: my answer is
 * mine, and that others answered meanwhile is no reason to refuse it. Answers go one after another, so that the last one
 * given is the last one to hold.
 */
export function useAnswer(teamDayId: string) {
  const queries = useQueryClient();
  const key = ['team-day-answers', teamDayId];
  // Of quick taps only the last one's answer is how things stand.
  const isLast = () => queries.isMutating({ mutationKey: key }) === 1;
  return useMutation({
    mutationKey: key,
    scope: { id: key.join() },
    mutationFn: async (answer: DateAnswer) =>
      versioned(await putMyTeamDayAnswers({ path: { teamDayId }, body: { answers: [answer] } })),
    onSuccess: (now) => {
      if (isLast()) teamDayChanged(queries, now);
    },
    // One before it may have been taken.
    onError: () => queries.invalidateQueries({ queryKey: ['team-days', teamDayId] }),
  });
}
