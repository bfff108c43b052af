import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteMyDelegate, getMyDelegates, putMyDelegate } from './booking/sdk.gen';

const key = ['delegates'];

/** Whom I let book for me, and who lets me. */
export function useDelegates() {
  return useQuery({ queryKey: key, queryFn: async ({ signal }) => (await getMyDelegates({ signal })).data, staleTime: 60_000 });
}

/** Lets somebody book for me, or no longer. */
export function useLet() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, may }: { personId: string; may: boolean }) =>
      may ? putMyDelegate({ path: { personId } }) : deleteMyDelegate({ path: { personId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
