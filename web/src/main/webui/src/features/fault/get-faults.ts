import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeFault, listFaults, listMyFaults } from '../../api/booking/sdk.gen';
import type { Fault, FaultChange, FaultState } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';

/** The faults that I reported, page by page. */
export function useMyFaults() {
  return useInfiniteQuery({
    queryKey: ['faults', 'mine'],
    queryFn: async ({ signal, pageParam }) => (await listMyFaults({ query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) }, signal })).data,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Those of a building that I look after, page by page. */
export function useFaults(buildingId: string, state: FaultState | undefined) {
  return useInfiniteQuery({
    queryKey: ['faults', buildingId, state],
    queryFn: async ({ signal, pageParam }) =>
      (await listFaults({ query: { buildingId, limit: 20, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal })).data,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Takes a fault up, or settles it; refused when somebody changed it meanwhile. */
export function useChangeFault() {
  const queries = useQueryClient();
  return useMutation<Fault, Problem, { fault: Fault; change: FaultChange }>({
    mutationFn: async ({ fault, change }) => (await changeFault({ path: { faultId: fault.id }, body: change, headers: { 'If-Match': fault.etag } })).data,
    onSettled: () => queries.invalidateQueries({ queryKey: ['faults'] }),
  });
}
