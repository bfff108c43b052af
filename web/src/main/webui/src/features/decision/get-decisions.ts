import { useInfiniteQuery } from '@tanstack/react-query';
import { listDecisions } from '../../api/booking/sdk.gen';

/** What rules refused me, the newest first, page by page; or in a building that I look after, on the days that are over. */
export function useDecisions(buildingId?: string) {
  return useInfiniteQuery({
    queryKey: ['decisions', buildingId ?? 'mine'],
    queryFn: async ({ signal, pageParam }) =>
      (await listDecisions({ query: { limit: 5, ...(buildingId ? { buildingId } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal })).data,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
