import { useMutation, useQueryClient } from '@tanstack/react-query';
import { proposeTeamDay } from '../../api/booking/sdk.gen';
import type { TeamDayProposal } from '../../api/booking/types.gen';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';

/** Puts dates to a team; sent again after a lost answer it proposes once. */
export function usePropose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: TeamDayProposal) => (await once(body, (headers) => proposeTeamDay({ body, headers }))).data,
    retry: mayHelp,
    // The week shows it on its days, too.
    onSettled: () => Promise.all([['team-days'], ['availability', 'presence']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
