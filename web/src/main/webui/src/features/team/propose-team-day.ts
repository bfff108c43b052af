import { useMutation, useQueryClient } from '@tanstack/react-query';
import { proposeTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDayProposal } from '../../api/booking/types.gen';

/** Puts dates to a team. The key belongs to the attempt, so that a call sent again proposes once. */
export function usePropose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, body }: { key: string; body: TeamDayProposal }) =>
      (await proposeTeamDay({ body, headers: { 'Idempotency-Key': key } })).data,
    retry: (failures, { status }) => failures < 2 && (status === 0 || status >= 502),
    onSettled: () => queries.invalidateQueries({ queryKey: ['team-days'] }),
  });
}
